import { isoDay } from './publication.ts';
import { Random } from './random.ts';
import { prose } from './report-text.ts';
import type { Slot } from './schedule.ts';
import type { Splicer } from './splice.ts';
import { breakOff, makeFiles } from './text-files.ts';
import { fill, say, type Voice } from './voice.ts';
import { areas, type Goal, goals, indicators, topics } from './words.ts';

/** Makes a plan of a government with its tasks and targets, complete or broken off in the middle of them. */
export function makePlan({ issuer }: Slot, isPartial: boolean, splicer: Splicer, seed: string) {
  const [{ code, name }] = issuer.path;
  const random = new Random(`${seed}/plan/${code}`);
  const start = random.whole(2021, 2024);
  const slot = { id: `${code}/${start}-${start + 10}`, issuer, year: start };
  const voice: Voice = { slot, number: Number.NaN, seed, random, splicer, plan: null, claims: [], told: new Set() };
  const written = writePlan(voice);
  const paragraphs = isPartial ? breakOff(written.paragraphs, 0.7) : written.paragraphs;
  const text = paragraphs.join('\n');
  const tasks = written.tasks.filter(({ title }) => text.includes(title));
  const targets = written.targets.filter((target) => target.goals.every(({ quote }) => text.includes(quote)));
  const url = `https://www.r${code}.gov.example/plans/${start}.html`;
  const meta = {
    title: `${name}法治政府建设专项规划（${start}—${start + 10}年）`,
    titleSupplied: false,
    region: code,
    start,
    end: start + 10,
    issuers: issuer.names,
    dates: { adopted: isoDay(start, 11, 20), issued: isoDay(start, 12, random.whole(2, 28)) },
    documentNumber: say('documentNumber', voice),
    known: isPartial ? { areas: topics.length, indicators: written.targets.length } : undefined,
    source: { name: isPartial ? '文库网站' : '发布机关网站', url, kind: isPartial ? 'document-sharing' : 'official' },
    completeness: isPartial ? 'partial' : 'full',
    omissions: [],
    tasks,
    targets,
  };
  const files = makeFiles(`plans/${slot.id}`, voice, paragraphs, meta, isPartial ? 3 : 0);
  return { outline: { id: slot.id, tasks: tasks.map(({ id }) => id), targets: targets.map(({ id }) => id) }, files };
}

/** Writes the text: each area of work has two tasks, each task a target. One target belongs to no task. */
function writePlan(voice: Voice) {
  const { random, splicer, slot } = voice;
  const ids = random.shuffled(Object.keys(indicators));
  const open = Object.keys(goals).flatMap((form) => ids.filter((id) => formOf(id) === form));
  const tasks: { id: number; title: string; section: string }[] = [];
  const targets: ReturnType<typeof makeTarget>[] = [];
  const nextTarget = (task: number | 'general') => {
    const target = makeTarget(open[targets.length] ?? '', targets.length, task, slot, random);
    targets.push(target);
    const quotes = [target.baseline, ...target.goals].flatMap((goal) => goal?.quote ?? []);
    return `${quotes.join('，')}。`;
  };
  const paragraphs = [prose(voice, '', 'results', 150), '## 一、总体要求', nextTarget('general'), '## 二、主要任务'];
  topics.forEach((topic, i) => {
    paragraphs.push(`### （${[...'一二三四五六七八九十', '十一'][i]}）${random.pick(areas[topic] ?? [])}。`);
    for (const id of [2 * i + 1, 2 * i + 2]) {
      const title = fill(splicer.phrase(random, 5), slot, random);
      tasks.push({ id, title, section: `s2-${i + 1}` });
      paragraphs.push(`#### ${id} .${title}`, prose(voice, topic, 'results', 90) + nextTarget(id));
    }
  });
  return { paragraphs, tasks, targets };
}

function formOf(id: string): string {
  const { unit = '', direction = 'none' } = indicators[id] ?? {};
  return unit === '%' ? 'share' : unit === '名' && direction === 'down' ? 'rank' : direction;
}

/** Words the target of some number. No other says the same of its indicator, so its quotations are found once. */
function makeTarget(id: string, number: number, task: number | 'general', slot: Slot, random: Random) {
  const { name = '', unit = '' } = indicators[id] ?? {};
  const forms = goals[formOf(id)] ?? [];
  const { goals: words = [], baseline } = forms[number % forms.length] ?? {};
  const worded = ({ by, before, ...goal }: Goal) => {
    const quote = fill(goal.quote.replace('{indicator}', name).replace('{unit}', unit), slot, random);
    return { ...goal, by: by && slot.year + by, before: before && slot.year + before, unit, quote };
  };
  return { id, title: name, task, indicator: id, goals: words.map(worded), baseline: baseline && worded(baseline) };
}
