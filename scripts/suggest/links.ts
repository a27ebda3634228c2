import type { Stance } from '../../src/model/annotation.ts';
import type { Part } from '../../src/model/body.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Report } from '../../src/model/report.ts';
import { indexQuotes } from '../../src/parse/quotes.ts';
import { pairsOf, Weights } from './likeness.ts';
import type { SuggestedObservation } from './observations.ts';
import { quoteFor } from './quote.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { type Task, tasksOf } from './tasks.ts';

/** A link between a passage and a plan, to be accepted, with how like they are and by what. */
export interface SuggestedLink {
  plan: string;
  task?: number;
  target?: string;
  stance: Stance;
  quote: string;
  /** From 0 to 1, to compare suggestions by; it is no probability. */
  score: number;
  reason: string;
  place: { paragraph: number; start: number; end: number };
}

/** Below this most suggestions are wrong (measured, see the test of suggest). */
const enough = 0.5;

/**
 * Suggests links of a report's sentences to tasks of plans, by the words they share, rare ones counting more; and to
 * targets, where a figure seems to be a value of the target's indicator.
 */
export function suggestLinks(
  report: Report,
  plans: ReadonlyMap<string, Plan>,
  observations: readonly SuggestedObservation[],
): SuggestedLink[] {
  const sentences = sentencesOf(report.body).filter(
    ({ block }) => block.type !== 'heading' && stanceOf(block.parts) !== null,
  );
  const index = indexQuotes(report.body);
  return relevant(report, plans).flatMap((plan) => {
    const tasks = tasksOf(plan);
    const weights = new Weights([
      ...sentences.map(({ text }) => text),
      ...tasks.flatMap(({ text }) => text.split(/[。；]/)),
    ]);
    const links = sentences.flatMap((sentence) => {
      const best = bestTask(sentence, tasks, weights);
      const quote = best && quoteFor(sentence.paragraph.text, sentence.start, sentence.end, index);
      if (!best || quote === null) return [];
      const { paragraph, start, end, block } = sentence;
      const place = { paragraph: paragraph.number, start, end };
      return [
        { plan: plan.id, task: best.task.id, stance: stanceOf(block.parts) ?? 'result', quote, ...best.why, place },
      ];
    });
    return [...links, ...targetLinks(plan, observations)];
  });
}

function stanceOf(parts: readonly Part[]): Stance | null {
  if (parts.includes('problems')) return 'gap';
  if (parts.includes('plans')) return 'plan';
  return parts.includes('results') || parts.includes('duty') ? 'result' : null;
}

/** The plans of the report's region, or of one above or below it; where there is none, all of them. */
function relevant({ region }: Report, plans: ReadonlyMap<string, Plan>): Plan[] {
  const all = [...plans.values()];
  const root = (code: string) => code.replace(/(?:0000|00)$/, '');
  const related = all.filter((plan) => region.startsWith(root(plan.region)) || plan.region.startsWith(root(region)));
  return related.length > 0 ? related : all;
}

function bestTask(sentence: Sentence, tasks: readonly Task[], weights: Weights) {
  const pairs = pairsOf(sentence.text);
  const length = weights.sum(pairs);
  let best: { task: Task; score: number } | null = null;
  for (const task of tasks) {
    const shared = weights.sum([...pairs].filter((pair) => task.pairs.has(pair)));
    const inTitle = weights.covered(task.title, pairs);
    // Long sentences share more by chance; the root of their length takes some of that back.
    const score = (shared / (length + 20) ** 0.3 + 4 * inTitle) / 10;
    if (score >= enough && (!best || score > best.score)) best = { task, score };
  }
  if (!best) return null;
  const words = sharedWords(sentence.text, best.task.text, weights);
  return {
    task: best.task,
    why: {
      score: Math.min(1, best.score),
      reason: `与任务${best.task.id}“${best.task.name}”同有：${words.join('、')}`,
    },
  };
}

/** The longest pieces that two texts share, those that tell most first. */
function sharedWords(text: string, other: string, weights: Weights): string[] {
  const found = new Set<string>();
  for (let at = 0; at < text.length - 1; ) {
    let length = 0;
    while (
      at + length < text.length &&
      /[\p{Script=Han}A-Za-z]/u.test(text.charAt(at + length)) &&
      other.includes(text.slice(at, at + length + 1))
    )
      length++;
    if (length >= 2) found.add(text.slice(at, at + length));
    at += Math.max(1, length);
  }
  return [...found].sort((a, b) => weights.sum(pairsOf(b)) - weights.sum(pairsOf(a))).slice(0, 5);
}

function targetLinks(plan: Plan, observations: readonly SuggestedObservation[]): SuggestedLink[] {
  return plan.targets.flatMap((target) =>
    observations
      .filter(({ indicator }) => indicator === target.indicator)
      .map(({ quote, score, place }) => ({
        plan: plan.id,
        target: target.id,
        stance: 'result' as const,
        quote,
        score,
        reason: `与目标“${target.title}”是同一指标`,
        place,
      })),
  );
}
