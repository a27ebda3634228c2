import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fold } from '../../../src/parse/fold.ts';
import { TRADITIONAL_PAIRS } from '../../../src/parse/traditional-table.ts';
import { variantsOf } from '../../../src/parse/variants.ts';
import { furtherNames } from '../../../src/search/build/bundle-record.ts';
import { parseQuery } from '../../../src/search/format/query.ts';
import type { SearchRecord } from '../../../src/search/format/search-record.ts';
import {
  bigArchive,
  captures,
  idsOf,
  indexOfBigArchive,
  oddities,
  removeTemporaryFolders,
  type SearchFunction,
  searchIn,
  searchOver,
} from '../sample.ts';

afterAll(removeTemporaryFolders);

const variants = variantsOf(TRADITIONAL_PAIRS);

/** A term matches if one of these contains it. */
function foldedTexts(record: SearchRecord): string[] {
  const paragraphs = record.paragraphs.map(({ blocks }) => blocks.map((block) => block.text).join(''));
  return [record.title, ...furtherNames(record), ...paragraphs].map((text) => fold(text, variants));
}

/** What exact search must find, by definition. */
function expectedIds(texts: Map<string, string[]>, input: string): string[] {
  const { terms, excluded } = parseQuery(input, variants);
  if (terms.length === 0) return [];
  const has = (own: string[], term: string): boolean => own.some((text) => text.includes(term));
  return [...texts]
    .filter(([, own]) => terms.every(({ text }) => has(own, text)) && !excluded.some(({ text }) => has(own, text)))
    .map(([id]) => id)
    .sort();
}

/** Runs of the sources, some with one character replaced. */
function queriesFrom(sources: string[]): fc.Arbitrary<string> {
  const run = fc
    .tuple(fc.nat(sources.length - 1), fc.nat(), fc.integer({ min: 1, max: 30 }))
    .map(([which, position, length]) => {
      const source = sources[which] ?? '';
      const start = position % Math.max(1, source.length - length);
      return source.slice(start, start + length).toWellFormed();
    });
  const mutated = fc
    .tuple(run, fc.nat(), fc.constantFrom('政', '的', '9', '議', 'x'))
    .map(([text, position, other]) => {
      const index = position % Math.max(1, text.length);
      return text.slice(0, index) + other + text.slice(index + 1);
    });
  const quoted = fc.oneof({ weight: 3, arbitrary: run }, mutated).map((text) => `"${text.replace(/["“”＂]/gu, '')}"`);
  return fc.oneof(
    { weight: 6, arbitrary: quoted },
    fc.tuple(quoted, quoted).map(([a, b]) => `${a} ${b}`),
    fc.tuple(quoted, quoted).map(([a, b]) => `${a} -${b}`),
    fc.tuple(quoted, quoted, quoted).map((terms) => terms.join(' ')),
  );
}

function smallArchive(): SearchRecord[] {
  return [...captures(), ...oddities()];
}

describe.each([
  ['the captures and odd texts', smallArchive, async () => searchOver(smallArchive()), 500],
  ['an archive big enough for chunks', bigArchive, async () => searchIn(await indexOfBigArchive()), 80],
] as const)('index of %s', (_, makeRecords, open, runs) => {
  const records = makeRecords();
  const texts = new Map(records.map((record) => [record.id, foldedTexts(record)]));
  let search: SearchFunction;

  beforeAll(async () => {
    search = await open();
  }, 120_000);

  test('answers every query as includes() on folded paragraphs does', async () => {
    const sources = records.flatMap(({ title, paragraphs }) => [
      title,
      ...paragraphs.map(({ blocks }) => blocks.map((block) => block.text).join('')),
    ]);
    await fc.assert(
      fc.asyncProperty(queriesFrom(sources.filter((source) => source.length > 0)), async (input) => {
        const state = await search(input);
        expect(idsOf(state).sort()).toEqual(expectedIds(texts, input));
        expect(state.count).toBe(state.hits.length);
        expect(state.exact).toBe(true);
      }),
      { numRuns: runs },
    );
  }, 300_000);

  test('marks only text with a term in every passage', async () => {
    await fc.assert(
      fc.asyncProperty(
        queriesFrom(records.flatMap((d) => d.paragraphs.flatMap((p) => p.blocks.map((b) => b.text)))),
        async (input) => {
          const { hits, query } = await search(input);
          for (const { passages } of hits.slice(0, 20)) {
            for (const { pieces } of passages) {
              const marked = pieces.filter((piece) => piece.marked).map((piece) => fold(piece.text, variants));
              expect(marked.length).toBeGreaterThan(0);
              for (const text of marked) expect(query.terms.some((term) => text.includes(term.text))).toBe(true);
            }
          }
        },
      ),
      { numRuns: runs },
    );
  }, 300_000);
});
