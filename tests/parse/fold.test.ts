import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldWithSpans } from '../../src/parse/fold.ts';
import { TRADITIONAL_PAIRS } from '../../src/parse/traditional-table.ts';
import { columnsOf, pairsWithin, variantsOf, variantsOfColumns } from '../../src/parse/variants.ts';

const variants = variantsOf(TRADITIONAL_PAIRS);

describe('folding', () => {
  test.each([
    ['“双随机、一公开”', '双随机一公开'],
    ['〔2025〕[2025]（２０２５）', '202520252025'],
    ['ＡＢＣ abc Ａb', 'abcabcab'],
    ['5.0', '5.0'],
    ['５．０％', '5.0%'],
    ['50', '50'],
    ['99. 58 %', '99.58%'],
    ['5.', '5'],
    ['.5', '5'],
    ['5.%', '5'],
    ['5%.3', '5%3'],
    ['4..5', '45'],
    ['1 .推进', '1推进'],
    ['100%、%', '100%'],
    ['一%', '一'],
    ['5、0', '50'],
    ['二〇二二年', '二〇二二年'],
    ['㈠①Ⅳ', '一1iv'],
    ['50㎡', '50m2'],
    ['e\u0301', 'é'],
    ['ｶﾞ', 'ガ'],
    ['ㄱㅏ', '가'],
    ['\u200b零\ufeff宽\u00ad', '零宽'],
    ['𠮷野家', '𠮷野家'],
    ['\u{f900}', '豈'],
    ['——《》…·', ''],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test.each([
    ['法治政府建設年度情況報告', '法治政府建设年度情况报告'],
    ['行政復議 臺灣 後', '行政复议台湾后'],
    ['薴', '苎'],
    ['反覆', '反覆'],
    ['\u{f900}', '岂'],
  ])('simplifies %s → %s', (text, folded) => {
    expect(fold(text, variants)).toBe(folded);
  });

  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'0199..%%％．，。 AaＡ設设后後é\u0301ｶﾞㅏㄱ㎡ﷺ𠮷'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 30,
  });

  test('gives the same letters as NFKC of the whole string', () => {
    fc.assert(
      fc.property(text, (source) => {
        const whole = source.toWellFormed().normalize('NFKC').toLowerCase().normalize('NFKC');
        const letters = (string: string): string => string.replace(/[^\p{L}\p{N}]/gu, '').replaceAll('ς', 'σ');
        expect(letters(fold(source.toWellFormed()))).toBe(letters(whole));
      }),
      { numRuns: 3000 },
    );
  });

  test('is idempotent, except for adjacent Hangul letters', () => {
    fc.assert(
      fc.property(text, (mixed) => {
        const source = mixed.replace(/\p{Script=Hangul}/gu, '');
        expect(fold(fold(source, variants), variants)).toBe(fold(source, variants));
      }),
      { numRuns: 3000 },
    );
  });

  test('every folded unit has its source range', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { text: folded, spans } = foldWithSpans(source, variants);
        expect(spans.starts).toHaveLength(folded.length);
        expect(spans.ends).toHaveLength(folded.length);
        for (let i = 0; i < folded.length; i++) {
          const [start, end] = [spans.starts[i] ?? -1, spans.ends[i] ?? -1];
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(spans.starts[i - 1] ?? 0);
          expect(
            '.%'.includes(folded.charAt(i)) || fold(source.slice(start, end), variants).includes(folded.charAt(i)),
          ).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("a text's own pairs fold it like the whole table", () => {
    fc.assert(
      fc.property(text, (source) => {
        const pairs = pairsWithin([fold(source)], variants);
        expect(fold(source, variantsOf(pairs))).toBe(fold(source, variants));
      }),
    );
  });
});

describe('the table of traditional characters', () => {
  test('contains none of its results as a source, so that folded text contains no traditional character', () => {
    for (const to of variants.values()) expect(variants.has(to)).toBe(false);
  });

  test('can be packed in columns and unpacked', () => {
    expect([...variantsOfColumns(columnsOf(TRADITIONAL_PAIRS))]).toEqual([...variants]);
  });
});
