import { make } from '../page/elements.ts';
import { align } from './align.ts';
import { commonPhrases } from './common-phrases.ts';
import { commonSentences } from './common-sentences.ts';
import type { ReportData } from './data-file.ts';
import { indicatorSection } from './indicator-table.ts';
import { lengthsSection } from './lengths.ts';
import { outlineOf } from './outline.ts';
import { type Side, sideNames, textSections, type View } from './text-sections.ts';

/** Renders the comparison of two reports. `base`: the site's base path, without trailing slash. */
export function comparisonOf(
  a: ReportData,
  b: ReportData,
  topics: ReadonlyMap<string, string>,
  base: string,
): { nodes: HTMLElement[]; summary: string } {
  const view: View = { a, b, topics, base, common: commonSentences(a, b), phrases: commonPhrases(a, b) };
  const sections = [
    lengthsSection(view),
    indicatorSection(view),
    documentSection(view),
    ...textSections(view, align(a, b, [...topics.keys()])),
  ].filter((section) => section !== null);
  const heads = make('div', { class: 'sides heads' }, head(view, 'a'), head(view, 'b'));
  const nodes = [outlineOf(sections), make('div', {}, heads, sections)];
  return { nodes, summary: `已并列甲“${a.title}”与乙“${b.title}”，${sharedWords(view)}。` };
}

function sharedWords({ common, phrases }: View): string {
  const sentences = common.sentences === 0 ? '没有相同的句子' : `甲有 ${common.sentences} 句也见于乙`;
  if (phrases.count === 0) return `${sentences}，没有六字以上相同的词句`;
  return `${sentences}，六字以上相同的词句甲有 ${phrases.count} 处，已标出`;
}

function head(view: View, side: Side): HTMLElement {
  const { url, title, year, issuers } = view[side];
  return make(
    'div',
    { class: `head ${side}` },
    make('p', {}, make('b', {}, `${sideNames[side]}　`), make('a', { href: `${view.base}${url}` }, title)),
    make('p', { class: 'small soft' }, `${year} 年度，${issuers.join('、')}`),
  );
}

function documentSection({ a, b, base }: View): HTMLElement | null {
  const urlsOfB = new Set(b.documents.map(({ url }) => url));
  const both = a.documents.filter(({ url }) => urlsOfB.has(url));
  if (both.length === 0) return null;
  const links = both.map(({ title, url }) => make('li', {}, make('a', { href: `${base}${url}` }, `《${title}》`)));
  return make(
    'section',
    { id: 'compare-documents' },
    make('h2', {}, '两份都引用的文件'),
    make('ul', { class: 'tree' }, links),
  );
}
