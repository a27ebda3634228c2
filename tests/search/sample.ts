import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeExact } from '../../src/search/build/write-exact.ts';
import type { SearchBlock, SearchRecord } from '../../src/search/format/search-record.ts';
import { ExactSearch } from '../../src/search/read/exact-search.ts';
import { NO_FILTERS } from '../../src/search/read/filter.ts';
import type { ExactState } from '../../src/search/read/result-list.ts';
import type { ReadFile } from '../../src/search/read/source.ts';

/** `text`: paragraphs of one block each. */
export function recordOf(fields: Partial<SearchRecord> & { id: string; text?: string[] }): SearchRecord {
  const { text = [], ...overrides } = fields;
  return {
    type: 'report',
    url: `/reports/${fields.id}/`,
    title: '',
    titleSupplied: false,
    issuers: [],
    issuerKind: null,
    regions: [],
    regionNames: [],
    also: [],
    year: null,
    date: null,
    completeness: null,
    timeliness: null,
    paragraphs: text.map((paragraph, i) => ({ blocks: [blockOf({ id: `p${i + 1}`, text: paragraph })] })),
    ...overrides,
  };
}

export function blockOf(fields: Partial<SearchBlock> & { text: string }): SearchBlock {
  return { id: null, heading: false, parts: [], stances: [], questioned: [], ...fields };
}

/** The founding captures; each line is a paragraph. */
export function captures(): SearchRecord[] {
  const texts: [id: string, path: string, type: 'report' | 'plan', year: number][] = [
    ['440100/2024-office', '440100/2024-office', 'report', 2024],
    ['440104/2022', '440104/2022', 'report', 2022],
    ['440200/2024', '440200/2024', 'report', 2024],
    ['441500/2022-office', '441500/2022-office', 'report', 2022],
    ['plan:440100/2024-2035', 'plans/440100/2024-2035', 'plan', 2024],
  ];
  return texts.map(([id, path, type, year]) => {
    const lines = readFileSync(new URL(`../../content/captures/${path}.txt`, import.meta.url), 'utf8').split('\n');
    return recordOf({ id, type, year, title: `文件${id}`, text: lines.filter((line) => line.trim() !== '') });
  });
}

/** Shuffled clauses of the captures, some records long enough for several chunks. */
export function mosaics(count: number): SearchRecord[] {
  const clauses = captures().flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ blocks }) => blocks.flatMap((block) => block.text.split(/(?<=[。；，,;])/u))),
  );
  let state = 1;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const paragraph = (): string => Array.from({ length: 3 + next(12) }, () => clauses[next(clauses.length)]).join('');
  return Array.from({ length: count }, (_, i) => {
    const record = recordOf({ id: `m${i}`, title: `第${i}号报告`, year: 2000 + (i % 20) });
    const paragraphs = Array.from({ length: 5 + next(60) }, (_, p) => {
      const text = blockOf({ id: `p${p}`, text: paragraph() });
      return {
        blocks: p % 5 === 0 ? [blockOf({ id: `s${p}`, text: paragraph().slice(0, 15), heading: true }), text] : [text],
      };
    });
    return { ...record, paragraphs };
  });
}

/** An archive big enough for chunks. */
export function bigArchive(): SearchRecord[] {
  return mosaics(300);
}

/** The folder with the index of `bigArchive`, which the first test of a run writes for all: it takes three seconds of CPU. */
export async function indexOfBigArchive(): Promise<string> {
  const folder = join(tmpdir(), 'big-archive');
  if (existsSync(folder)) return folder;
  const own = mkdtempSync(`${folder}-`);
  await writeExact(bigArchive(), own);
  try {
    renameSync(own, folder);
  } catch (error) {
    // Unless another worker was faster.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Characters that are hard to fold and verify. */
export function oddities(): SearchRecord[] {
  const texts = [
    '“双随机、一公开”监管〔2025〕１号，增长５．０％，占99. 58 %。',
    '依據《行政復議法》辦理，臺灣、香港。',
    'ＡＢＣ㈠①㎡ﷺ½ e\u0301 ｶﾞ 각 𠮷野家 𝟘 1.2.3. 4..5 .6',
    '一二三四五六七八九十'.repeat(40),
    '\u200b\ufeff零宽\u200b字符\u00ad软连字',
    '。，、',
  ];
  return texts.map((text, i) => recordOf({ id: `odd-${i}`, title: `怪文${i}`, text: [text, ...text.split('，')] }));
}

/** A new folder, until `removeTemporaryFolders`. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  folders.push(folder);
  return folder;
}

const folders: string[] = [];

/** For `afterAll` of each file that writes an index. */
export function removeTemporaryFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A missing file rejects. */
export function readerOf(folder: string): ReadFile {
  return async (path) => new Uint8Array(await readFile(join(folder, path)));
}

export type SearchFunction = (
  text: string,
  filters?: Partial<Parameters<ExactSearch['search']>[0]['filters']>,
) => Promise<ExactState>;

/** Writes an index; the function returned reads all pages of results. */
export async function searchOver(records: SearchRecord[], folder = temporaryFolder()): Promise<SearchFunction> {
  await writeExact(records, folder);
  return searchIn(folder);
}

/** Searches the index in a folder; reads all pages of results. */
export function searchIn(folder: string): SearchFunction {
  const exact = new ExactSearch(readerOf(folder), { places: () => import('../../src/search/read/place-query.ts') });
  return async (text, filters = {}) => {
    const list = await exact.search({ text, filters: { ...NO_FILTERS, ...filters }, sort: 'relevance' });
    while (list.state.hasMore) await list.more();
    return list.state;
  };
}

export function idsOf(state: ExactState): string[] {
  return state.hits.map((hit) => hit.record.id);
}
