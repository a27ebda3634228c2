import { type LinkedPassage, passageHtml } from '../value/passage-html.ts';

/** A list of sentences of one report, each a link to its passage. */
export function sentencesHtml(sentences: readonly LinkedPassage[]): string {
  return `<ul class="passages">${sentences.map((sentence) => `<li>${passageHtml(sentence)}</li>`).join('')}</ul>`;
}

/** Sentences of two reports side by side, each pair under the years of the reports: earlier, later. */
export function pairsHtml(
  years: readonly [number, number],
  pairs: readonly { before: LinkedPassage; after: LinkedPassage }[],
): string {
  return pairs
    .map(({ before, after }) => `<div class="columns">${sideHtml(years[0], before)}${sideHtml(years[1], after)}</div>`)
    .join('');
}

function sideHtml(year: number, sentence: LinkedPassage): string {
  return `<div><p class="small soft">${year} 年度</p>${sentencesHtml([sentence])}</div>`;
}
