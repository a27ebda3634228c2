import type { Plan } from '../../src/model/plan.ts';
import type { Report } from '../../src/model/report.ts';
import type { Stance } from '../../src/model/terms.ts';
import { indexQuotes } from '../../src/parse/quotes.ts';
import { BigramWeights, bigramsOf } from './bigrams.ts';
import { withoutFrameWords } from './frame-words.ts';
import { quoteFor } from './quote.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { stanceOf } from './stance.ts';
import type { SuggestedObservation } from './suggested-observation.ts';
import { type TaskProfile, tasksOf } from './tasks.ts';

export interface SuggestedLink {
  plan: string;
  /** Whether the plan is of another region: such links are usually not annotated. */
  isElsewhere: boolean;
  task?: number;
  target?: string;
  stance: Stance;
  quote: string;
  /** 0 to 1, only for comparing suggestions; not a probability. */
  score: number;
  reason: string;
  span: { paragraph: number; start: number; end: number };
}

/** Least score of a link; below it most suggestions are wrong (measured in tests/scripts/suggest/measure.test.ts). */
const minimumScore = 0.5;

/**
 * Suggests links of a report's sentences to plan tasks by shared words, weighted by rarity, and to plan targets with the
 * same indicator as a suggested observation. If the region has no plan, all plans are compared.
 */
export function suggestLinks(
  report: Report,
  plans: ReadonlyMap<string, Plan>,
  observations: readonly SuggestedObservation[],
): SuggestedLink[] {
  const sentences = sentencesOf(report.body).flatMap((sentence) => {
    const stance = stanceOf(sentence.text.trim(), sentence.block.parts);
    return sentence.block.type === 'heading' || stance === null ? [] : [{ ...sentence, stance }];
  });
  const index = indexQuotes(report.body);
  const all = [...plans.values()];
  const own = all.filter((plan) => isOfRegion(plan, report.region));
  return (own.length > 0 ? own : all).flatMap((plan) => {
    const isElsewhere = own.length === 0;
    const tasks = tasksOf(plan);
    const weights = new BigramWeights([
      ...sentences.map(({ text }) => withoutFrameWords(text)),
      ...tasks.flatMap(({ text }) => text.split(/[。；]/)),
    ]);
    const links = sentences.flatMap((sentence) => {
      const best = bestTask(sentence, tasks, weights);
      const quote = best && quoteFor(sentence.paragraph.text, sentence.start, sentence.end, index);
      if (!best || quote === null) return [];
      const { paragraph, start, end, stance } = sentence;
      const span = { paragraph: paragraph.number, start, end };
      const { score, reason } = best;
      return [{ plan: plan.id, isElsewhere, task: best.task.id, stance, quote, score, reason, span }];
    });
    return [...links, ...targetLinks(plan, isElsewhere, observations)];
  });
}

/** Whether a plan is of a region or of one above or below it. */
function isOfRegion(plan: Plan, region: string): boolean {
  const prefix = (code: string) => code.replace(/(?:0000|00)$/, '');
  return region.startsWith(prefix(plan.region)) || plan.region.startsWith(prefix(region));
}

function bestTask(sentence: Sentence, tasks: readonly TaskProfile[], weights: BigramWeights) {
  const text = withoutFrameWords(sentence.text);
  const bigrams = bigramsOf(text);
  const length = weights.sum(bigrams);
  let best: { task: TaskProfile; score: number } | null = null;
  for (const task of tasks) {
    const shared = weights.sum([...bigrams].filter((bigram) => task.bigrams.has(bigram)));
    const inTitle = weights.overlap(task.titleBigrams, bigrams);
    // The power of the length compensates for chance: long sentences share more bigrams.
    const score = (shared / (length + 20) ** 0.3 + 4 * inTitle) / 10;
    if (score >= minimumScore && (!best || score > best.score)) best = { task, score };
  }
  if (!best) return null;
  const words = sharedWords(text, best.task.text, weights);
  return {
    task: best.task,
    score: Math.min(1, best.score),
    reason: `与任务${best.task.id}“${best.task.name}”同有：${words.join('、')}`,
  };
}

/** The five shared substrings of two texts with the highest weights. */
function sharedWords(text: string, other: string, weights: BigramWeights): string[] {
  const words = new Set<string>();
  for (let offset = 0; offset < text.length - 1; ) {
    let length = 0;
    while (
      offset + length < text.length &&
      /[\p{Script=Han}A-Za-z]/u.test(text.charAt(offset + length)) &&
      other.includes(text.slice(offset, offset + length + 1))
    )
      length++;
    if (length >= 2) words.add(text.slice(offset, offset + length));
    offset += Math.max(1, length);
  }
  return [...words].sort((a, b) => weights.sum(bigramsOf(b)) - weights.sum(bigramsOf(a))).slice(0, 5);
}

function targetLinks(plan: Plan, isElsewhere: boolean, observations: readonly SuggestedObservation[]): SuggestedLink[] {
  return plan.targets.flatMap((target) =>
    observations
      .filter(({ indicator }) => indicator?.id === target.indicator)
      .map(({ quote, span }) => ({
        plan: plan.id,
        isElsewhere,
        target: target.id,
        stance: 'result' as const,
        quote,
        score: 1,
        reason: `与目标“${target.title}”是同一指标`,
        span,
      })),
  );
}
