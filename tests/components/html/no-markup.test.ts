import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { pairsHtml, sentencesHtml } from '../../../src/components/changes/sentences-html.ts';
import { jsonLd } from '../../../src/components/data/json-ld.ts';
import { citingItemsHtml } from '../../../src/components/documents/citing-items-html.ts';
import { chartDotHtml } from '../../../src/components/indicator/chart-dot-html.ts';
import { pointRowHtml } from '../../../src/components/indicator/point-row-html.ts';
import { bandChart } from '../../../src/components/picture/band-chart-html.ts';
import { entryRowHtml, type ShownEntry } from '../../../src/components/report/entry-row-html.ts';
import { figureRowHtml } from '../../../src/components/report/figure-row-html.ts';
import { contentsItemHtml } from '../../../src/components/site/contents-item-html.ts';
import { footerHtml } from '../../../src/components/site/footer-html.ts';
import { headerHtml } from '../../../src/components/site/header-html.ts';
import { linkItemsHtml } from '../../../src/components/site/link-items-html.ts';
import { menuHtml } from '../../../src/components/site/menu-html.ts';
import { narrowChoiceHtml } from '../../../src/components/site/narrow-choice-html.ts';
import { searchFormHtml } from '../../../src/components/site/search-form-html.ts';
import { excerptItemsHtml } from '../../../src/components/topics/excerpt-html.ts';
import { passageHtml } from '../../../src/components/value/passage-html.ts';
import { valueHtml } from '../../../src/components/value/value-html.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Ends an attribute and its element, if it is not escaped. */
const text = `"><b class="x">'&amp;'</b>`;
const value = {
  value: 1,
  unit: text,
  bound: 'exact',
  printed: text,
  check: 'differs',
  computed: 2,
  ranked: false,
} as const;
const passage = { text, address: `/${text}`, questioned: [{ name: text, value }] };

const quoted = { value, qualifier: text, quote: text, address: `/${text}` };
const entry: Omit<ShownEntry, 'address' | 'officialUrl' | 'urls'> = {
  ...{ id: text, region: text, regionName: text, year: 2023, issuers: [text], issuerInferred: true },
  ...{ title: text, titleSupplied: false, published: text, note: text, publishedWithinYear: true },
  dateBasis: 'url',
  completeness: 'catalogued',
  timeliness: { status: 'late', days: 1 },
};
const citation = { ...passage, before: text, marked: text, tail: text, after: text };
const cell = { year: 2023, state: 'full', lines: [text, text], words: text, address: text } as const;
const goals = [{ year: 2023, before: true, targets: 1 }];
const url = { address: text, kind: 'repost', date: '2024-01-02', urlDate: '2024-01-03' } as const;

test.each([
  ['contents', contentsItemHtml({ id: text, name: text, level: 2 })],
  ['links', linkItemsHtml([[text, text]], text)],
  ['header', headerHtml({ name: text }, { address: text, ownSearch: false })],
  ['menu', menuHtml(text, [[text, text]])],
  ['search form', searchFormHtml(text, text)],
  [
    'rows of values',
    table(pointRowHtml({ ...quoted, year: 2023, place: text, placeAddress: `/${text}`, issuer: text, cite: text })),
  ],
  ['rows of figures', table(figureRowHtml({ ...quoted, name: text, year: 2023, block: text }))],
  ['rows of full texts', table(entryRowHtml({ ...entry, address: `/${text}`, officialUrl: null, urls: [] }))],
  ['rows of known reports', table(entryRowHtml({ ...entry, address: null, officialUrl: text, urls: [url] }))],
  ['rows without a page', table(entryRowHtml({ ...entry, address: null, officialUrl: null, urls: [url, url] }))],
  ['choices', narrowChoiceHtml({ text, count: 1, address: text, current: true })],
  ['excerpts', excerptItemsHtml([{ headings: [text], blocks: [passage], more: 1 }])],
  ['passages', passageHtml(passage)],
  ['values', valueHtml(value, text)],
  [
    'footer',
    footerHtml(
      { licence: { annotations: text, annotationsUrl: text, texts: text }, asOf: '2026' },
      { mistake: text, english: text },
    ),
  ],
  ['sentences', sentencesHtml([passage])],
  ['pairs of sentences', pairsHtml([2022, 2023], [{ before: passage, after: passage }])],
  ['citing texts', citingItemsHtml([{ year: null, place: text, title: text, address: text, citations: [citation] }])],
  ['year bands', band(false)],
  ['year bands on phones', band(true)],
])('%s: text never becomes markup', (_, html) => {
  const nodes = nodesIn(parseFragment(html));
  expect(nodes.filter((node) => 'tagName' in node && node.tagName === 'b')).toEqual([]);
  expect(html).not.toMatch(/&amp;(?:lt|gt|quot|#\d+|amp;amp);/);
  expect(nodes.some((node) => 'value' in node && node.value.includes(text))).toBe(true);
});

test('the words of a dot stay in its attribute', () => {
  const [link] = parseFragment(chartDotHtml({ x: 1, y: 2, address: text, words: text, questioned: true })).childNodes;
  expect(link && 'attrs' in link && link.attrs.map(({ value }) => value)).toEqual([text, text]);
});

test('JSON-LD cannot close its script', () => {
  const json = jsonLd({ name: '</script><b>' });
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toEqual({ name: '</script><b>' });
});

function band(plansApart: boolean): string {
  const plan = { title: text, address: text, start: 2023, end: 2024, goals, targets: text };
  const asOf = { year: 2024, share: 0.5, words: text };
  return `<svg>${bandChart({ years: [2023], rows: [{ name: text, cells: [cell] }], plans: [plan], asOf, plansApart }).html}</svg>`;
}

function table(rows: string): string {
  return `<table><tbody>${rows}</tbody></table>`;
}

function nodesIn(node: Node): Node[] {
  return [node, ...('childNodes' in node ? node.childNodes.flatMap(nodesIn) : [])];
}
