import { createHash } from 'node:crypto';
import type { IndicatorMeta } from '../../../src/model/indicator.ts';
import { withoutWhiteSpace } from '../../../src/parse/white-space.ts';
import { annotationsOf, selectorOf } from './annotate.ts';
import { makeCapture } from './capture.ts';
import { day } from './dates.ts';
import { type Claim, type DraftBlock, heading, paragraph } from './draft.ts';
import { indicators } from './indicators.ts';
import { brokenOff, toMdx, toParagraphs } from './mdx.ts';
import type { PlanDraft } from './plan-outline.ts';
import { setTarget, type TargetDraft } from './plan-targets.ts';
import { Random } from './random.ts';
import type { ReportFiles } from './report-files.ts';
import type { Composer } from './sentences.ts';
import { fill, template } from './slots.ts';
import type { Place, Voice } from './voice.ts';
import { headingHalves } from './words/headings.ts';
import { block } from './yaml.ts';

export interface PlanFiles extends ReportFiles {
  draft: PlanDraft;
  /** Indicators that its targets are set in. */
  indicators: string[];
}

const numerals = '一二三四五六七八九十';
const topics = Object.keys(headingHalves);

/** Writes a plan: complete with all its tasks, or broken off in the middle of them. */
export function makePlan(
  place: Place,
  partial: boolean,
  available: ReadonlyMap<string, IndicatorMeta>,
  composer: Composer,
  seed: string,
): PlanFiles {
  const random = new Random(`${seed}/plan/${place.region.code}`);
  const start = random.whole(2021, 2024);
  const span = { start, middle: start + 5, end: start + random.pick([9, 11]) };
  const id = `${place.region.code}/${span.start}-${span.end}`;
  const claims: Claim[] = [];
  const voice: Voice = {
    random,
    year: start,
    place,
    self: `${place.level}政府`,
    leaning: random.whole(1, 100_000),
    scale: 1,
    claims,
    number: -1,
  };
  const title = `${place.region.name}法治政府建设专项规划（${span.start}—${span.end}年）`;
  const written = writePlan(voice, composer, span, available);
  const broken = partial ? brokenOff(written.blocks, 0.7) : null;
  const blocks = broken?.blocks ?? written.blocks;
  const paragraphs = toParagraphs(blocks);
  const text = `\n${paragraphs.map(withoutWhiteSpace).join('\n')}\n`;

  const tasks = written.tasks.filter(({ title: task }) => text.includes(withoutWhiteSpace(task)));
  const known = new Set<number | 'general'>(['general', ...tasks.map((task) => task.id)]);
  const targets = written.targets
    .filter((target) => known.has(target.task))
    .flatMap((target) => withSelectors(target, text));
  const capture = makeCapture([title, ...paragraphs], random, { slips: partial ? 3 : 0, furniture: [] });
  const meta = block({
    title,
    region: place.region.code,
    start: span.start,
    end: span.end,
    issuers: [`${place.region.name}人民政府`],
    dates: { adopted: day(start, 11, 20), issued: day(start, 12, random.whole(2, 28)) },
    documentNumber: `${place.short.slice(0, 1)}府〔${start}〕${random.whole(3, 40)}号`,
    known: partial ? { areas: topics.length, indicators: written.targets.length } : undefined,
    source: {
      name: partial ? '文库网站' : '发布机关网站',
      url: `https://www.r${place.region.code}.gov.example/plans/${span.start}.html`,
      kind: partial ? 'document-sharing' : 'official',
      sha256: createHash('sha256').update(capture.text).digest('hex'),
    },
    completeness: broken ? 'partial' : 'full',
    breaksOff: broken?.last,
    corrections: capture.corrections.map((correction) => ({ ...correction })),
    history: [{ date: '2026-09-01', what: broken ? '收录正文（至中断处）' : '收录全文' }],
    tasks: tasks.map((task) => ({ ...task })),
    targets: targets.map((target) => ({ ...target, goals: target.goals.map((goal) => ({ ...goal })) })),
  });
  return {
    draft: { id, tasks: tasks.map((task) => task.id), targets: targets.map((target) => target.id) },
    indicators: targets.map((target) => target.indicator),
    text: `---\n${meta}---\n${toMdx(blocks)}`,
    capture: capture.text,
    annotations: annotationsOf(paragraphs, claims, (words) => words),
  };
}

const generalTarget = 'law-villages';
const noIndicator: IndicatorMeta = { name: '', unit: '', counts: '', direction: 'up', topic: '' };

interface TaskDraft {
  id: number;
  title: string;
  section: string;
}

function writePlan(
  voice: Voice,
  composer: Composer,
  span: { start: number; middle: number; end: number },
  available: ReadonlyMap<string, IndicatorMeta>,
): { blocks: DraftBlock[]; tasks: TaskDraft[]; targets: TargetDraft[] } {
  const { random, claims } = voice;
  const say = (topic: string, count: number) =>
    Array.from({ length: count }, () => `${composer.sentence(topic, 'results', voice)}。`).join('');
  const foundation = say('leadership', 3);
  const blocks: DraftBlock[] = [
    paragraph(say('leadership', 2)),
    heading(1, '一、发展环境'),
    paragraph(foundation),
    heading(1, '二、总体要求'),
    paragraph(say('general', 3)),
  ];
  const general = setTarget(generalTarget, indicators.get(generalTarget) ?? noIndicator, 'general', span, random);
  blocks.push(paragraph(`主要目标是：${general.text}。`));
  const noted = foundation.split('，')[0] ?? '';
  claims.push({ kind: 'notes', text: '此句语意不顺，是否误识不能断定，照录。', quote: noted });
  const tasks: TaskDraft[] = [];
  const targets: TargetDraft[] = [general.target];
  // Each area has a target that the founding plan has too, and one that generated reports state values of.
  const usable = random.shuffled(
    [...available].filter(([id, meta]) => meta.direction !== 'none' && id !== generalTarget),
  );
  const founding = usable.filter(([id]) => !indicators.has(id));
  const own = usable.filter(([id]) => indicators.has(id));
  blocks.push(heading(1, '三、主要任务'));
  topics.forEach((topic, i) => {
    const [first] = headingHalves[topic] ?? [[]];
    blocks.push(
      heading(2, `（${numerals.charAt(i) || '十一'}）${random.pick(first ?? []).replace(/\{[a-z]+\}/g, '深化')}。`),
    );
    for (let n = 0; n < 2; n++) {
      const id = tasks.length + 1;
      const title = fill(template('{advance}{field}{mechanism}建设'), { ...voice, leaning: 0 });
      tasks.push({ id, title, section: `s3-${i + 1}` });
      const [indicator, meta] = (n === 0 ? founding.pop() : own.pop()) ?? [];
      const set = indicator !== undefined && meta ? setTarget(indicator, meta, id, span, random) : null;
      if (set) targets.push(set.target);
      blocks.push(heading(3, `${id} .${title}`), paragraph(say(topic, 3) + (set ? `${set.text}。` : '')));
    }
  });
  return { blocks, tasks, targets };
}

/** The target with quotes that are found once; none where the text broke off before it. */
function withSelectors(target: TargetDraft, text: string): TargetDraft[] {
  const goals = target.goals.flatMap((goal) => {
    const selector = selectorOf(goal.quote, text);
    return selector ? [{ ...goal, ...selector }] : [];
  });
  if (goals.length === 0) return [];
  const baseline = target.baseline ? selectorOf(target.baseline.quote, text) : null;
  if (!target.baseline || !baseline) return [{ ...target, goals, baseline: undefined }];
  return [{ ...target, goals, baseline: { ...target.baseline, ...baseline } }];
}
