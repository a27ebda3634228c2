import type { Plan } from '../../src/model/plan.ts';
import type { Report } from '../../src/model/report.ts';
import { type Part, parts, type Stance } from '../../src/model/terms.ts';
import { indexQuotes } from '../../src/parse/quotes.ts';
import { BigramWeights, bigramsOf } from './bigrams.ts';
import type { SuggestedObservation } from './observations.ts';
import { quoteFor } from './quote.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { type TaskProfile, tasksOf } from './tasks.ts';

export interface SuggestedLink {
  plan: string;
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
 * same indicator as a suggested observation.
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
  return relevantPlans(report, plans).flatMap((plan) => {
    const tasks = tasksOf(plan);
    const weights = new BigramWeights([
      ...sentences.map(({ text }) => text),
      ...tasks.flatMap(({ text }) => text.split(/[。；]/)),
    ]);
    const links = sentences.flatMap((sentence) => {
      const best = bestTask(sentence, tasks, weights);
      const quote = best && quoteFor(sentence.paragraph.text, sentence.start, sentence.end, index);
      if (!best || quote === null) return [];
      const { paragraph, start, end, block } = sentence;
      const span = { paragraph: paragraph.number, start, end };
      const stance = stanceOf(block.parts) ?? 'result';
      return [{ plan: plan.id, task: best.task.id, stance, quote, score: best.score, reason: best.reason, span }];
    });
    return [...links, ...targetLinks(plan, observations)];
  });
}

/** Problems and plans take precedence over results, which are less specific. */
function stanceOf(blockParts: readonly Part[]): Stance | null {
  const stances = blockParts.map((part) => parts[part].stance);
  return (['gap', 'plan', 'result'] as const).find((stance) => stances.includes(stance)) ?? null;
}

/** The plans of the report's region and of the regions above and below it; all plans if there are none. */
function relevantPlans({ region }: Report, plans: ReadonlyMap<string, Plan>): Plan[] {
  const all = [...plans.values()];
  const prefix = (code: string) => code.replace(/(?:0000|00)$/, '');
  const related = all.filter(
    (plan) => region.startsWith(prefix(plan.region)) || plan.region.startsWith(prefix(region)),
  );
  return related.length > 0 ? related : all;
}

function bestTask(sentence: Sentence, tasks: readonly TaskProfile[], weights: BigramWeights) {
  const bigrams = bigramsOf(sentence.text);
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
  const words = sharedWords(sentence.text, best.task.text, weights);
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

function targetLinks(plan: Plan, observations: readonly SuggestedObservation[]): SuggestedLink[] {
  return plan.targets.flatMap((target) =>
    observations
      .filter(({ indicator }) => indicator === target.indicator)
      .map(({ quote, score, span }) => ({
        plan: plan.id,
        target: target.id,
        stance: 'result' as const,
        quote,
        score,
        reason: `与目标“${target.title}”是同一指标`,
        span,
      })),
  );
}
