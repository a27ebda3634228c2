import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Random } from '../../../../scripts/bench/corpus/random.ts';
import { misquote } from '../../../../scripts/bench/search/misquote.ts';
import { fold } from '../../../../src/parse/fold.ts';
import { writeExact } from '../../../../src/search/build/write-exact.ts';
import { checkQuotation, type QuotationCheck } from '../../../../src/search/read/near/check-quotation.ts';
import { openSource } from '../../../../src/search/read/source.ts';
import { captures, mosaics, readerOf, removeTemporaryFolders, temporaryFolder } from '../../sample.ts';

afterAll(removeTemporaryFolders);

const sources = captures();
const archive = [...sources, ...mosaics(300)];
const paragraphsOf = (id: string): string[] =>
  sources
    .filter((record) => record.id === id)
    .flatMap(({ paragraphs }) => paragraphs.map(({ blocks }) => blocks.map(({ text }) => text.trim()).join('')))
    .filter((text) => text.length > 150);

let check: (typed: string) => Promise<QuotationCheck>;
beforeAll(async () => {
  const folder = temporaryFolder();
  await writeExact(archive, folder);
  check = async (typed) => checkQuotation(await openSource(readerOf(folder)), typed);
}, 120_000);

const yuexiu = paragraphsOf('440104/2022');
const shaoguan = paragraphsOf('440200/2024');

/** Source of each stretch, and its number of errors. */
function places({ stretches }: QuotationCheck): [id: string | undefined, errors: number | undefined][] {
  return stretches.map(({ passage }) => [passage?.record.id, passage?.errors]);
}

describe('a paragraph', () => {
  test('copied whole is verbatim, in one place', async () => {
    for (const paragraph of yuexiu.slice(0, 5)) {
      const result = await check(paragraph);
      expect(result).toMatchObject({ verdict: 'verbatim', unchecked: 0 });
      expect(places(result)).toEqual([['440104/2022', 0]]);
      expect(result.stretches[0]?.typed).toBe(paragraph);
    }
  });

  test('cut at both ends, with other punctuation, width and line breaks, is verbatim too', async () => {
    for (const paragraph of yuexiu.slice(0, 5)) {
      const cut = paragraph.slice(7, -9);
      const changed = cut
        .replace(/[，；]/g, ' ')
        .replace(/。/g, '\n')
        .replace(/[“”]/g, '')
        .replace(/、/g, ',');
      const result = await check(changed);
      expect([result.verdict, places(result)]).toEqual(['verbatim', [['440104/2022', 0]]]);
    }
  });

  test.each([1, 2, 5])('with %i %% wrong characters is found, and exactly these are shown', async (percent) => {
    const random = new Random(`${percent} % wrong`);
    let [stretches, first] = [0, 0];
    const all = [...yuexiu, ...shaoguan].slice(0, 16);
    for (const paragraph of all) {
      const length = fold(paragraph).length;
      const errors = Math.round((length * percent) / 100);
      const result = await check(misquote(fold(paragraph), errors, random));
      expect(result.verdict).toBe('near');
      stretches += result.stretches.length;
      const [only] = result.stretches;
      const text = fold(only?.passage?.pieces.map((piece) => piece.text).join('') ?? '');
      // A missing digit may take a point or % along.
      if (text.includes(fold(paragraph)) && (only?.passage?.errors ?? 0) <= errors + 1) first += 1;
    }
    expect(first / all.length).toBeGreaterThanOrEqual(0.9);
    expect(stretches / all.length).toBeLessThan(1.2);
  });
});

test('out of two reports: each piece has its place', async () => {
  const [one = '', two = ''] = [yuexiu[2], shaoguan[3]].map((text) => text?.replace(/[^。]*$/, ''));
  const result = await check(one + two);
  expect(result.verdict).toBe('verbatim');
  expect(places(result)).toEqual([
    ['440104/2022', 0],
    ['440200/2024', 0],
  ]);
  expect(result.stretches.map(({ typed }) => typed)).toEqual([one, two]);
});

test('a sentence that no report has is named', async () => {
  const [one = ''] = yuexiu;
  const invented = '火星移民局全年核发签证三万张，月球基地治安良好。';
  const result = await check(`${one.replace(/[^。]*$/, '')}${invented}`);
  expect(result.verdict).toBe('near');
  expect(result.stretches.at(-1)).toEqual({ typed: invented, passage: null });
  expect(await check(invented)).toEqual({
    verdict: 'absent',
    unchecked: 0,
    stretches: [{ typed: invented, passage: null }],
  });
});

test('a sentence left out is a difference', async () => {
  const paragraph = yuexiu.find((text) => text.split('。').length > 4) ?? '';
  const [first = '', , ...rest] = paragraph.split(/(?<=。)/);
  const result = await check(first + rest.join(''));
  expect(places(result)).toEqual([
    ['440104/2022', 0],
    ['440104/2022', 0],
  ]);
});

test('radicals in place of characters, as copied from PDF, are the usual characters', async () => {
  const paragraph = yuexiu.find((text) => text.includes('民')) ?? '';
  expect((await check(paragraph.replaceAll('民', '⺠'))).verdict).toBe('verbatim');
});

test('what has neither letter nor digit is nowhere', async () => {
  expect(await check('。。！')).toEqual({ verdict: 'absent', stretches: [], unchecked: 0 });
});

test('a long quotation ends when its requests are used up', async () => {
  const invented = Array.from({ length: 40 }, (_, i) => `${'龘鑫犇猋'.repeat(4)}${i}号之第${i * 7}。`).join('');
  const result = await check(invented);
  expect(result.verdict).toBe('absent');
});
