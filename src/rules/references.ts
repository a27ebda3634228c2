import type { Indicator } from '../model/indicator.ts';
import type { Plan } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import type { Placed } from '../parse/report.ts';
import { suggest } from './near-miss.ts';
import type { PlacedContent, ReportProblem, Rule } from './rule.ts';

/** Everything that is named exists: regions, indicators, topics, plans, tasks, targets, sections. */
export const references: Rule = {
  name: 'reference',
  scope: 'report',
  check(placed, report) {
    for (const entry of placed.reports.values()) {
      checkRegion(placed, entry.value.region, startOf(entry.file), report);
      checkAnnotations(placed, entry, report);
    }
    for (const entry of placed.plans.values()) {
      checkRegion(placed, entry.value.region, startOf(entry.file), report);
      checkAnnotations(placed, entry, report);
      checkPlan(placed, entry, report);
    }
    for (const { value, file, yaml, path } of placed.catalogue) {
      checkRegion(placed, value.region, { file, position: yaml.locate([...path, 'region']) }, report);
    }
    for (const { value, file, yaml } of placed.indicators.values()) {
      checkTopic(placed, value.topic, { file, position: yaml.locate(['topic']) }, report);
    }
  },
};

type Where = { file: string; position: { line: number; column: number } };

/** Where to point for what the path of a file says. */
function startOf(file: string): Where {
  return { file, position: { line: 1, column: 1 } };
}

function checkRegion(placed: PlacedContent, code: string, where: Where, report: ReportProblem): void {
  const { divisions } = placed.content;
  // An empty table has its own problem, which every region would only repeat.
  if (divisions.size === 0 || divisions.has(code)) return;
  report({
    ...where,
    message: `行政区划代码 ${code} 不在 content/divisions.csv 里`,
    fix: suggest(code, divisions.keys(), '核对代码；该省首次收录时用 scripts/divisions.ts 补齐区县'),
  });
}

function checkTopic(placed: PlacedContent, topic: string, where: Where, report: ReportProblem): void {
  const known = placed.content.topics;
  if (known.has(topic) || placed.broken.has(`topics/${topic}`)) return;
  report({
    ...where,
    message: `没有领域 ${topic}`,
    fix: suggest(
      topic,
      known.keys(),
      known.size === 0 ? '先在 content/topics 下写好领域' : `可写：${[...known.keys()].join('、')}`,
    ),
  });
}

function checkAnnotations(placed: PlacedContent, entry: Placed<Report> | Placed<Plan>, report: ReportProblem): void {
  if (!entry.annotations) return;
  const { file, yaml } = entry.annotations;
  const { observations, links, topics } = entry.value.annotations;
  const at = (...path: PropertyKey[]): Where => ({ file, position: yaml.locate(path) });
  const { indicators, plans } = placed.content;
  observations.forEach((observation, i) => {
    const indicator = indicators.get(observation.indicator);
    if (indicator) {
      checkUnit(observation.unit, indicator, at('observations', i, 'unit'), report);
      return;
    }
    if (placed.broken.has(`indicators/${observation.indicator}`)) return;
    report({
      ...at('observations', i, 'indicator'),
      message: `没有指标 ${observation.indicator}`,
      fix: suggest(observation.indicator, indicators.keys(), '先在 content/indicators 下写好指标定义'),
    });
  });
  topics.forEach((mark, i) => {
    checkTopic(placed, mark.topic, at('topics', i, 'topic'), report);
  });
  links.forEach((link, i) => {
    const plan = plans.get(link.plan);
    if (!plan) {
      if (placed.broken.has(`plans/${link.plan}`)) return;
      const fix = suggest(link.plan, plans.keys(), `可写：${[...plans.keys()].join('、')}`);
      report({ ...at('links', i, 'plan'), message: `没有规划 ${link.plan}`, fix });
      return;
    }
    const tasks = plan.meta.tasks.map((task) => task.id);
    if (link.task !== undefined && !tasks.includes(link.task)) {
      const fix = `现有任务 ${tasks.join('、')}`;
      report({ ...at('links', i, 'task'), message: `规划里没有第 ${link.task} 项任务`, fix });
    }
    const targets = plan.targets.map((target) => target.id);
    if (link.target !== undefined && !targets.includes(link.target)) {
      const fix = suggest(link.target, targets, `可写：${targets.join('、')}`);
      report({ ...at('links', i, 'target'), message: `规划里没有目标 ${link.target}`, fix });
    }
  });
}

function checkUnit(unit: string, indicator: Indicator, where: Where, report: ReportProblem): void {
  if (unit === indicator.unit) return;
  report({
    ...where,
    message: `指标 ${indicator.id} 的单位是“${indicator.unit}”，这里写“${unit}”`,
    fix: '把数值换算成指标的单位；若是另一个指标，另立定义',
  });
}

function checkPlan(placed: PlacedContent, { value: plan, file, yaml }: Placed<Plan>, report: ReportProblem): void {
  const at = (...path: PropertyKey[]): Where => ({ file, position: yaml.locate(path) });
  const tasks = new Set(plan.meta.tasks.map((task) => task.id));
  const blocks = new Set(plan.body.blocks.map((block) => block.id));
  plan.meta.tasks.forEach((task, i) => {
    if (blocks.has(task.section)) return;
    report({
      ...at('tasks', i, 'section'),
      message: `正文里没有段落 ${task.section}`,
      fix: '写任务所在一节的编号，如 s3-1（三、之（一））',
    });
  });
  plan.meta.targets.forEach((target, i) => {
    if (target.task !== 'general' && !tasks.has(target.task)) {
      report({
        ...at('targets', i, 'task'),
        message: `没有第 ${target.task} 项任务`,
        fix: `现有任务 ${[...tasks].join('、')}；主要目标写 general`,
      });
    }
    const indicator = placed.content.indicators.get(target.indicator);
    if (!indicator) {
      if (placed.broken.has(`indicators/${target.indicator}`)) return;
      const fix = suggest(target.indicator, placed.content.indicators.keys(), '先在 content/indicators 下写好指标定义');
      report({ ...at('targets', i, 'indicator'), message: `没有指标 ${target.indicator}`, fix });
      return;
    }
    target.goals.forEach((goal, j) => {
      if (goal.unit !== undefined) checkUnit(goal.unit, indicator, at('targets', i, 'goals', j, 'unit'), report);
    });
    if (target.baseline?.unit !== undefined)
      checkUnit(target.baseline.unit, indicator, at('targets', i, 'baseline', 'unit'), report);
  });
}
