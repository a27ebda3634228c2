import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveFolder } from '../../scripts/serve/folder.ts';
import { browser } from '../browser/browser.ts';
import { pagesOf } from './pages.ts';
import type { BuiltSite } from './sites.ts';

/** A record of a questioned value in a data file. */
interface Flagged {
  report: string;
  block: string;
  quote: string;
  value: number;
  computed: number;
}

type Element = DefaultTreeAdapterTypes.Element;

/** The kinds of pages on which the sites' questioned values stand. */
const kinds = {
  founding: ['indicators/#/', 'questioned/', 'reports/#/#/', 'topics/#/'],
  generated: [
    ...['documents/#/', 'indicators/#/', 'parts/#/', 'questioned/', 'regions/#/', 'regions/#/commitments/'],
    ...['reports/#/#/', 'topics/#/'],
  ],
};

describe.each(['founding', 'generated'] as const)('questioned values of %s', (name) => {
  const site = inject('sites')[name];
  const flagged = flaggedIn(site);
  const pages = pagesOf(site);
  /** Parsing all pages would take most of the time. */
  const pagesWith = (text: string) => pages.filter(({ html }) => html.includes(text));

  test('there is one', () => expect(flagged).toHaveLength(1));

  test('every page that prints the value flags it beside', () => {
    const found = flagged.flatMap((value) =>
      pagesWith(String(value.value)).flatMap(({ path, kind, html }) =>
        occurrences(parse(html), value).map((beside) => ({ path, kind, beside })),
      ),
    );
    expect([...new Set(found.map(({ kind }) => kind))].sort()).toEqual(kinds[name]);
    const [{ computed }] = flagged as [Flagged];
    expect(found.filter(({ beside }) => !beside.includes('不符') || !beside.includes(String(computed)))).toEqual([]);
  });

  test('every page that links to the sentence by its words flags the value beside', () => {
    const links = flagged.flatMap((value) =>
      pagesWith(addressOf(value)).flatMap(({ path, html }) =>
        elements(parse(html))
          .filter((element) => element.tagName === 'a' && attribute(element, 'href')?.endsWith(addressOf(value)))
          .filter((element) => textOf(element).includes(value.quote))
          .map((element) => ({ path, beside: textOf(surroundings(element)) })),
      ),
    );
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter(({ beside }) => !beside.includes('不符'))).toEqual([]);
  });

  test('the list of questioned values has each, and indicators and data lead to it', () => {
    const list = pages.find(({ path }) => path === 'questioned/')?.html ?? '';
    for (const value of flagged) expect(list).toContain(`href="${site.base}reports/${addressOf(value).slice(1)}"`);
    for (const from of ['indicators/', 'data/'])
      expect(pages.find(({ path }) => path === from)?.html).toContain(`href="${site.base}questioned/"`);
  });

  test('every record of the value in a data file has its verdict', () => {
    const files = readdirSync(join(site.folder, 'data'), { recursive: true, encoding: 'utf8' });
    const found = files
      .filter((file) => /\.(?:json|ndjson|csv)$/.test(file))
      .flatMap((file) =>
        recordsOf(file, readFileSync(join(site.folder, 'data', file), 'utf8'))
          .filter((record) =>
            flagged.some(({ quote, value }) => record.quote === quote && String(record.value) === String(value)),
          )
          .map((record) => ({ file, check: record.check, computed: Number(record.computed) })),
      );
    const formats = [
      'observations.csv',
      'reports.ndjson',
      ...files.filter((file) => /^(?:reports\/.*\.json|indicators\/.*\.(?:json|csv)|regions\/.*\.csv)$/.test(file)),
    ];
    expect(found.length).toBe(6 * flagged.length);
    expect(found.filter(({ file }) => !formats.includes(file))).toEqual([]);
    for (const { check, computed } of found)
      expect({ check, computed }).toEqual({ check: 'differs', computed: flagged[0]?.computed });
  });
});

describe('pages that read data files in the browser', () => {
  const site = inject('sites').founding;
  let server: { origin: string; close: () => void };
  beforeAll(async () => {
    server = await serveFolder(site);
  });
  afterAll(() => server.close());

  const words = '人民调解成功率 99.58%（不符，算得 99.33%）';

  test.each([
    ['exact search', 'search/?q=调解成功率为99.58', '[data-passage]', words],
    ['related search', 'search/?q=调解成功率&mode=related', '[data-passage]', words],
    ['table of the comparison', 'compare/?a=440200/2024&b=440104/2022', '#compare-figures', '不符，算得 99.33%'],
    ['texts of the comparison', 'compare/?a=440200/2024&b=440104/2022', '.side.a', words],
    ['citing the passage', 'cite/passage/?report=440200/2024&block=BLOCK', '#cite-result blockquote', words],
  ])('%s', async (_, address, place, expected) => {
    const [{ block }] = flaggedIn(site) as [Flagged];
    const page = await browser.newPage();
    await page.goto(`${server.origin}/${address.replace('BLOCK', block)}`);
    const badge = page.locator(place).locator('.badge.differs', { hasText: expected });
    await badge.first().waitFor({ state: 'attached' });
    await page.close();
  });
});

test('a questioned value is flagged on paper too', async () => {
  const { origin, close } = await serveFolder(inject('sites').founding);
  const page = await browser.newPage({ viewport: { width: 794, height: 1123 } });
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${origin}/reports/440200/2024/`);
  expect(await page.locator('.margin li.questioned .badge').isVisible()).toBe(true);
  await page.goto(`${origin}/indicators/people-mediation-success-rate/`);
  expect(await page.locator('.number-card .badge.differs').first().isVisible()).toBe(true);
  await page.close();
  close();
});

function flaggedIn({ folder }: BuiltSite): Flagged[] {
  return recordsOf('observations.csv', readFileSync(join(folder, 'data/observations.csv'), 'utf8'))
    .filter(({ check }) => check === 'differs')
    .map(({ report, block, quote, value, computed }) => ({
      report: String(report),
      block: String(block),
      quote: String(quote),
      value: Number(value),
      computed: Number(computed),
    }));
}

function addressOf({ report, block }: Flagged): string {
  return `/${report}/#${block}`;
}

/** What stands beside each place of a page that prints the value: the row, list item or paragraph, or the label itself. */
function occurrences(document: DefaultTreeAdapterTypes.Document, { value }: Flagged): string[] {
  const printed = new RegExp(`(?<![\\d.,])${String(value).replace('.', '\\.')}(?![\\d])`);
  return elements(document).flatMap((element) => {
    const label = attribute(element, 'aria-label') ?? '';
    const own = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
    return [...(printed.test(label) ? [label] : []), ...(printed.test(own) ? [textOf(surroundings(element))] : [])];
  });
}

/** The innermost element around `element` that readers see as one piece. */
function surroundings(element: Element): Element {
  for (let node: DefaultTreeAdapterTypes.ParentNode | null = element; node; ) {
    if ('tagName' in node && (pieces.includes(node.tagName) || attribute(node, 'class') === 'unit')) return node;
    node = 'parentNode' in node ? node.parentNode : null;
  }
  return element;
}

const pieces = ['li', 'tr', 'blockquote', 'section', 'main'];

/** All elements except the head and scripts. */
function elements(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes.flatMap((child) =>
    'tagName' in child && child.tagName !== 'head' && child.tagName !== 'script' ? [child, ...elements(child)] : [],
  );
}

function textOf(node: DefaultTreeAdapterTypes.ParentNode): string {
  return node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('');
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((candidate) => candidate.name === name)?.value;
}

/** Every object in a data file: rows of a table, or the objects at any depth of JSON. */
function recordsOf(file: string, text: string): Record<string, unknown>[] {
  if (file.endsWith('.csv')) return tableRows(text);
  const lines = file.endsWith('.ndjson') ? text.trimEnd().split('\n') : [text];
  return lines.flatMap((line) => objectsIn(JSON.parse(line)));
}

function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : [value as Record<string, unknown>];
  return [...own, ...Object.values(value).flatMap(objectsIn)];
}

/** Rows of RFC 4180 CSV with a byte order mark, by column name. */
function tableRows(text: string): Record<string, string>[] {
  const rows = [...text.slice(1).matchAll(/(?:(?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n))+?(?<=\n)/g)].map(([row]) =>
    [...row.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n)/g)].map(([, cell = '']) =>
      cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
    ),
  );
  const [head = [], ...body] = rows;
  return body.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ''])));
}
