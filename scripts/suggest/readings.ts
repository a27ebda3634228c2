import type { ParsedBody } from '../../src/model/body.ts';
import type { SourceParagraph } from '../../src/parse/paragraphs.ts';
import { withoutWhiteSpace } from '../../src/parse/white-space.ts';
import { aspectsOf } from './aspects.ts';
import type { Figure } from './figures.ts';
import { ownWords } from './own-words.ts';
import { type Phrase, phrasesOf, textOf } from './phrases.ts';
import { listedQuantities, placeInSeries, seriesAround } from './series.ts';

/** A passage near a phrase. */
export interface Passage {
  text: string;
  distance: number;
  /** Whether it is in the same sentence. */
  isNear: boolean;
}

/** What a text says about a figure. */
export interface Reading {
  /** The words of the figure's own phrase, those before the number and those after it. */
  phrase: string;
  /** The passages before it, nearest first; headings come last. 同比增长 speaks of the nearest only. */
  earlier: readonly Passage[];
  /** Whether the figure is a part of one before: 其中调解21件. */
  isPartOf: boolean;
  /** Offset of the sentence in the paragraph. */
  sentence: number;
  /** Topics of the section. */
  topics: readonly string[];
}

/**
 * The readings of a figure, one for each quantity that it states: 参考率、优秀率均为100% has two. `siblings`: all figures of
 * its paragraph, in order.
 */
export function readingsOf(body: ParsedBody, figure: Figure, siblings: readonly Figure[]): Reading[] {
  const { paragraph, mention, subjects } = figure;
  const phrases = phrasesOf(paragraph.text);
  const index = phrases.findIndex(({ start, end }) => start <= mention.start && mention.start < end);
  const own = phrases[index];
  if (!own) return [];
  const { topics, headings } = sectionOf(body, paragraph, mention.start);
  const before = phrases.slice(0, index);
  const words = ownWords(own, before.at(-1), figure, siblings);
  const next = phrases[index + 1];
  const listedWithNext = next && next.gap === 1 && paragraph.text.charAt(own.end) === '、' ? [next] : [];
  const sentence = phrases.slice(0, index + 1).findLast(({ gap }) => gap === 3)?.start ?? 0;
  const reading = (phrase: string, from: readonly Phrase[]): Reading => ({
    phrase: phrase
      .split(/\s{2,}/)
      .map(withoutWhiteSpace)
      .join(' '),
    earlier: [
      { text: withoutWhiteSpace(textOf(paragraph.text, own)), distance: 0.5, isNear: true },
      ...earlierPassages(paragraph.text, from, own.gap, headings),
      ...listedWithNext.map((item) => ({ text: textOf(paragraph.text, item), distance: 2, isNear: true })),
    ]
      .filter(({ distance }) => distance <= 1 || !aspectsOf(phrase).has('change'))
      .sort((a, b) => a.distance - b.distance),
    isPartOf: /其中/.test(phrase) || /其中$/.test(textOf(paragraph.text, before.at(-1)).trim()),
    sentence,
    topics,
  });
  const listed = listedQuantities(words);
  const place = placeInSeries(figure, siblings);
  if (subjects > 1 && listed.length === subjects) return listed.map((phrase) => reading(phrase, before));
  if (place !== null && listed.length > 1) return [reading(listed[place] ?? words, before)];
  const counted = before.filter((phrase) => countedPhrase.test(textOf(paragraph.text, phrase)));
  const series = place === null ? subjects : seriesAround(figure, siblings).length;
  if (series > 1 && counted.length >= series) {
    // 建议77件,提案283件,满意率均达100%: the subject of each is one of the counts before.
    const subjectsBefore = counted.slice(-series);
    const all = subjectsBefore.map((phrase) => reading(words, [phrase]));
    return place === null ? all : all.slice(place, place + 1);
  }
  return Array.from({ length: subjects }, () => reading(words, before));
}

const countedPhrase = /\d(?:余|多)?(?:件|宗|个|项|条|名|人|次|份|户|起|卷)/;

function earlierPassages(text: string, before: readonly Phrase[], gap: number, headings: readonly string[]) {
  let [distance, pause, isNear] = [0, gap, true];
  const passages = [...before].reverse().map((phrase) => {
    distance += pause;
    isNear &&= pause < 3;
    pause = phrase.gap;
    return { text: withoutWhiteSpace(textOf(text, phrase)), distance, isNear };
  });
  const last = distance + 3;
  return [...passages, ...headings.map((heading, i) => ({ text: heading, distance: last + i, isNear: false }))];
}

/** Topics and headings of the block in which an offset falls, nearest heading first. */
function sectionOf(body: ParsedBody, paragraph: SourceParagraph, offset: number) {
  const index = paragraph.blocks.find(({ start, end }) => start <= offset && offset < end)?.index ?? 0;
  const headings: string[] = [];
  let level = Number.POSITIVE_INFINITY;
  for (let i = index; i >= 0; i--) {
    const block = body.blocks[i];
    if (block?.type !== 'heading' || block.level >= level) continue;
    level = block.level;
    headings.push(withoutWhiteSpace(block.text));
  }
  return { topics: body.blocks[index]?.topics ?? [], headings };
}
