import { isQuestioned } from '../../model/checked-value.ts';
import { formatQuestioned } from '../../model/format-value.ts';
import { type Part, parts } from '../../model/terms.ts';
import { make } from '../page/elements.ts';
import type { AlignedBlock, PartRows, TopicRow } from './align.ts';
import type { CommonPhrases, Span } from './common-phrases.ts';
import type { CommonSentences, Twin } from './common-sentences.ts';
import type { ReportData } from './data-file.ts';

export type Side = 'a' | 'b';
export const sideNames: Record<Side, string> = { a: '甲', b: '乙' };

export interface View {
  a: ReportData;
  b: ReportData;
  common: CommonSentences;
  phrases: CommonPhrases;
  /** Names by id. */
  topics: ReadonlyMap<string, string>;
  /** The site's base path, without trailing slash. */
  base: string;
}

/** The texts of two reports side by side: a section per part, a row per topic. */
export function textSections(view: View, sections: readonly PartRows[]): HTMLElement[] {
  return sections.map(({ part, rows }) =>
    make(
      'section',
      { id: `part-${part}`, class: 'compare-part' },
      make('h2', {}, parts[part].name),
      rows.map((row) => rowOf(view, part, row)),
    ),
  );
}

function rowOf(view: View, part: Part, row: TopicRow): HTMLElement {
  const name = row.topic === null ? '未归入领域' : (view.topics.get(row.topic) ?? row.topic);
  return make(
    'section',
    { id: `${part}-${row.topic ?? 'others'}`, class: 'compare-row' },
    make('h3', {}, name),
    make('div', { class: 'sides' }, cellOf(view, 'a', row.a), cellOf(view, 'b', row.b)),
  );
}

function cellOf(view: View, side: Side, blocks: readonly AlignedBlock[]): HTMLElement {
  const label = `${sideNames[side]}：${view[side].year} 年${view[side].place}`;
  return make(
    'div',
    { class: `side ${side}`, role: 'group', 'aria-label': label },
    blocks.length === 0
      ? make('p', { class: 'soft' }, `${sideNames[side]}没有归在这里的文字。`)
      : blocks.flatMap((block) => blockOf(view, side, block)),
  );
}

function blockOf(view: View, side: Side, { block, headings }: AlignedBlock): HTMLElement[] {
  const path = headings.map((heading) => heading.text.replace(/。$/, '')).join(' › ');
  const link = make('a', {
    class: 'original',
    href: `${view.base}${view[side].url}#${block.id}`,
    'aria-label': `${sideNames[side]}原文的这一段`,
  });
  link.append('原文 →');
  return [
    ...(path === '' ? [] : [make('p', { class: 'small soft' }, path)]),
    block.type === 'table'
      ? make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': '表格' }, tableOf(block.text), link)
      : make(
          'p',
          { id: `${side}-${block.id}`, tabindex: '-1' },
          markedText(view, side, block.id, block.text),
          wordJoiner,
          link,
        ),
    ...questionedIn(view[side], block.id),
  ];
}

/** A badge for each questioned value that a block prints. */
function questionedIn({ observations }: ReportData, block: string): HTMLElement[] {
  return observations
    .filter((observation) => observation.block === block && isQuestioned(observation))
    .map((observation) =>
      make('p', { class: 'badge differs' }, formatQuestioned({ name: observation.name, value: observation })),
    );
}

/** `text` has a line per row and tabs between cells. */
function tableOf(text: string): HTMLElement {
  const [head = [], ...rows] = text.split('\n').map((line) => line.split('\t'));
  const cells = (name: 'th' | 'td', row: readonly string[]) => row.map((cell) => make(name, {}, cell));
  return make(
    'table',
    { class: 'data' },
    make('thead', {}, make('tr', {}, cells('th', head))),
    make(
      'tbody',
      {},
      rows.map((row) => make('tr', {}, cells('td', row))),
    ),
  );
}

/** Keeps the link to the original on the line of the last word. */
const wordJoiner = '\u2060';

/** Marks the common sentences, each with a link to its twin on the other side, and the common phrases between them. */
function markedText({ common, phrases }: View, side: Side, id: string, text: string): (string | HTMLElement)[] {
  const twins = common[side].get(id) ?? [];
  const loose = (phrases[side].get(id) ?? []).filter((phrase) => !twins.some((twin) => overlap(phrase, twin)));
  const words = ({ start, end }: Span) => text.slice(start, end);
  const marks = [
    ...twins.map((twin) => ({ ...twin, node: markOf(side, twin, words(twin)) })),
    ...loose.map((phrase) => ({ ...phrase, node: make('span', { class: 'shared' }, words(phrase)) })),
  ].sort((a, b) => a.start - b.start);
  const pieces: (string | HTMLElement)[] = [];
  let from = 0;
  for (const { start, end, node } of marks) {
    pieces.push(text.slice(from, start), node);
    from = end;
  }
  return [...pieces, text.slice(from)];
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function markOf(side: Side, { match, block }: Twin, words: string): HTMLElement {
  const other: Side = side === 'a' ? 'b' : 'a';
  const name = match === 'exact' ? '同一句' : '相近的一句';
  const link = make('a', {
    href: `#${other}-${block}`,
    'data-side': other,
    'aria-label': `${sideNames[other]}的${name}`,
  });
  link.append(match === 'exact' ? '＝' : '≈');
  return make('mark', { class: match }, words, link);
}
