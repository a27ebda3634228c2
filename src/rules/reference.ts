import type { Indicator } from '../model/indicator.ts';
import type { Plan } from '../model/plan.ts';
import type { ReportOrPlan } from '../model/report-or-plan.ts';
import type { LocatedText } from '../parse/located.ts';
import { didYouMean } from '../parse/near-miss.ts';
import { nearIndicators } from './near-indicators.ts';
import type { FilePosition, Flag, Rule } from './rule.ts';
import type { RuleContext } from './rule-context.ts';

/** Every referenced region, indicator, topic, plan, task, target and section exists. */
export const referenceRule: Rule = {
  id: 'reference',
  description: '所写的行政区划、指标、领域、规划、任务、目标和段落都存在，单位与指标的一致',
  check: {
    report(report, context, flag) {
      checkRegion(context, report.value.region, startOf(report.file), flag);
      checkAnnotations(context, report, flag);
    },

    plan(plan, context, flag) {
      checkRegion(context, plan.value.region, startOf(plan.file), flag);
      checkAnnotations(context, plan, flag);
      checkPlan(context, plan, flag);
    },

    catalogueEntry({ value, file, yaml, path }, context, flag) {
      checkRegion(context, value.region, { file, position: yaml.locate([...path, 'region']) }, flag);
    },

    indicator({ value, file, yaml }, context, flag) {
      checkTopic(context, value.topic, { file, position: yaml.locate(['topic']) }, flag);
    },
  },
};

/** The position to flag for data in a file's path. */
function startOf(file: string): FilePosition {
  return { file, position: { line: 1, column: 1 } };
}

function checkRegion({ divisions }: RuleContext, code: string, where: FilePosition, flag: Flag): void {
  // An empty table is a problem already.
  if (divisions.size === 0 || divisions.has(code)) return;
  flag({
    ...where,
    message: `行政区划代码 ${code} 不在 content/divisions.csv 里`,
    fix: didYouMean(code, divisions.keys(), '核对代码；没有自己代码的地方写所在区划的'),
  });
}

function checkTopic({ topics, broken }: RuleContext, topic: string, where: FilePosition, flag: Flag): void {
  if (topics.has(topic) || broken.has(`topics/${topic}`)) return;
  const known = [...topics.values()].map(({ id, name }) => `${id}（${name}）`).join('、');
  flag({
    ...where,
    message: `没有领域 ${topic}`,
    fix: didYouMean(topic, topics.keys(), known === '' ? '先在 content/topics 下写好领域' : `可写：${known}`),
  });
}

function checkAnnotations(context: RuleContext, entry: LocatedText<ReportOrPlan>, flag: Flag): void {
  if (!entry.annotations) return;
  const { file, yaml } = entry.annotations;
  const { observations, links, topics } = entry.value.annotations;
  const positionOf = (...path: PropertyKey[]): FilePosition => ({ file, position: yaml.locate(path) });
  const { indicators, plans } = context;
  observations.forEach((observation, i) => {
    const indicator = indicators.get(observation.indicator);
    if (!indicator) checkIndicator(context, observation.indicator, positionOf('observations', i, 'indicator'), flag);
    else if (observation.unit !== indicator.unit)
      checkUnit(observation.unit, indicator, positionOf('observations', i, 'unit'), flag);
  });
  topics.forEach((mark, i) => {
    checkTopic(context, mark.topic, positionOf('topics', i, 'topic'), flag);
  });
  links.forEach((link, i) => {
    const plan = plans.get(link.plan);
    if (!plan) {
      if (context.broken.has(`plans/${link.plan}`)) return;
      const fix = didYouMean(link.plan, plans.keys(), `可写：${[...plans.keys()].join('、')}`);
      flag({ ...positionOf('links', i, 'plan'), message: `没有规划 ${link.plan}`, fix });
      return;
    }
    if (link.task !== undefined && !plan.meta.tasks.some(({ id }) => id === link.task)) {
      const fix = `现有任务 ${plan.meta.tasks.map(({ id }) => id).join('、')}`;
      flag({ ...positionOf('links', i, 'task'), message: `规划里没有第 ${link.task} 项任务`, fix });
    }
    if (link.target !== undefined && !plan.targets.some(({ id }) => id === link.target)) {
      const targets = plan.targets.map(({ id }) => id);
      const fix = didYouMean(link.target, targets, `可写：${targets.join('、')}`);
      flag({ ...positionOf('links', i, 'target'), message: `规划里没有目标 ${link.target}`, fix });
    }
  });
}

function checkIndicator({ indicators, broken }: RuleContext, id: string, where: FilePosition, flag: Flag): void {
  if (indicators.has(id) || broken.has(`indicators/${id}`)) return;
  flag({ ...where, message: `没有指标 ${id}`, fix: nearIndicators(id, indicators) });
}

/** Flags a unit that is not the indicator's. */
export function checkUnit(
  unit: string,
  indicator: Pick<Indicator, 'id' | 'unit'>,
  where: FilePosition,
  flag: Flag,
): void {
  if (unit === indicator.unit) return;
  flag({
    ...where,
    message: `指标 ${indicator.id} 的单位是“${indicator.unit}”，这里写“${unit}”`,
    fix: '把数值换算成指标的单位；若是另一个指标，另立定义',
  });
}

function checkPlan(context: RuleContext, { value: plan, file, yaml }: LocatedText<Plan>, flag: Flag): void {
  const positionOf = (...path: PropertyKey[]): FilePosition => ({ file, position: yaml.locate(path) });
  const tasks = new Set(plan.meta.tasks.map((task) => task.id));
  const blocks = new Set(plan.body.blocks.map((block) => block.id));
  plan.meta.tasks.forEach((task, i) => {
    if (blocks.has(task.section)) return;
    flag({
      ...positionOf('tasks', i, 'section'),
      message: `正文里没有段落 ${task.section}`,
      fix: '写任务所在一节的编号，如 s3-1（三、之（一））',
    });
  });
  plan.meta.targets.forEach((target, i) => {
    if (target.task !== 'general' && !tasks.has(target.task)) {
      flag({
        ...positionOf('targets', i, 'task'),
        message: `没有第 ${target.task} 项任务`,
        fix: `现有任务 ${[...tasks].join('、')}；主要目标写 general`,
      });
    }
    const indicator = context.indicators.get(target.indicator);
    target.incomparable.forEach((other, j) => {
      const where = positionOf('targets', i, 'incomparable', j, 'indicator');
      checkIndicator(context, other.indicator, where, flag);
      if (indicator) checkIncomparable(context.indicators.get(other.indicator), indicator, where, flag);
    });
    if (!indicator) {
      checkIndicator(context, target.indicator, positionOf('targets', i, 'indicator'), flag);
      return;
    }
    target.goals.forEach((goal, j) => {
      if (goal.unit !== undefined) checkUnit(goal.unit, indicator, positionOf('targets', i, 'goals', j, 'unit'), flag);
    });
    if (target.baseline?.unit !== undefined)
      checkUnit(target.baseline.unit, indicator, positionOf('targets', i, 'baseline', 'unit'), flag);
  });
}

/** Nobody takes a value in another unit for the target's, and the picture of the target has one scale. */
function checkIncomparable(other: Indicator | undefined, target: Indicator, where: FilePosition, flag: Flag): void {
  if (!other || other.unit === target.unit) return;
  flag({
    ...where,
    message: `不可比的指标 ${other.id} 的单位是“${other.unit}”，目标的指标 ${target.id} 是“${target.unit}”`,
    fix: '单位不同的不会误作目标数值，删去这一项；id 写错了的，改成单位与目标相同的指标',
  });
}
