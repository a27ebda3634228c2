import type { Indicator } from '../../src/model/indicator.ts';
import type { Topic } from '../../src/model/topic.ts';
import { fold } from '../../src/parse/fold.ts';

/**
 * The indicators that contain each of some words, separated by spaces: in the name, else in the definition or a wording.
 * Those with all words in the name come first.
 */
export function findIndicators(indicators: Iterable<Indicator>, words: string): Indicator[] {
  const terms = words
    .split(/\s+/)
    .map((word) => fold(word))
    .filter((term) => term !== '');
  const contains = (text: string) => terms.every((term) => fold(text).includes(term));
  const found = [...indicators].filter((indicator) => terms.length > 0 && contains(definitionOf(indicator)));
  return [...found.filter(({ name }) => contains(name)), ...found.filter(({ name }) => !contains(name))];
}

/** What it excludes belongs to other indicators. */
function definitionOf({ id, name, counts, wordings = [] }: Indicator): string {
  const spellings = wordings.flatMap(({ subject, phrase }) => [...subject.words, ...phrase.words].flat());
  return [id, name, counts, ...spellings].join(' ');
}

/** One line for each indicator: id, name, unit and topic. */
export function indicatorLines(indicators: readonly Indicator[], topics: ReadonlyMap<string, Topic>): string[] {
  const width = Math.max(...indicators.map(({ id }) => id.length));
  return indicators.map(
    ({ id, name, unit, topic }) => `${id.padEnd(width)}  ${name}（${unit}）  ${topics.get(topic)?.name ?? topic}`,
  );
}
