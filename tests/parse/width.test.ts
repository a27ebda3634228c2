import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/parse/fold.ts';
import { readNumbers } from '../../src/parse/numbers.ts';
import { countWidened, toFullWidth, toFullWidthPieces, toHalfWidth } from '../../src/parse/width.ts';
import { foundingContent } from '../archive/founding-content.ts';

describe('marks beside Chinese are shown full-width', () => {
  test.each([
    ['坚持党建统领,扎实有力;', '坚持党建统领，扎实有力；'],
    ['各位委员:', '各位委员：'],
    ['勇当排头兵!怎么办?', '勇当排头兵！怎么办？'],
    ['改革, 推行', '改革， 推行'],
    // Beside a figure, a quotation mark, a bracket or a title.
    ['99.58%,排名', '99.58%，排名'],
    ['满意率达99%,2024年', '满意率达99%，2024年'],
    ['列前5;到2035年', '列前5；到2035年'],
    ['“法治政府奖”,7次荣获', '“法治政府奖”，7次荣获'],
    ['“诚信街道”,“信用越秀”', '“诚信街道”，“信用越秀”'],
    ['《条例》,《办法》', '《条例》，《办法》'],
    ['执行GB/T 2260,行政区划', '执行GB/T 2260，行政区划'],
    ['发布时间:2023-03-06', '发布时间：2023-03-06'],
    ['时间:10:30', '时间：10:30'],
    ['见http://a.cn/?a=1,2,下同', '见http://a.cn/?a=1,2，下同'],
    // Brackets change together.
    ['(一)坚持党建', '（一）坚持党建'],
    ['(1)推进', '（1）推进'],
    ['1)推进', '1）推进'],
    ['各区(县)第一', '各区（县）第一'],
    ['《清单》(2024年版),印发', '《清单》（2024年版），印发'],
    ['报告(2024)》', '报告（2024）》'],
    ['WTO(世贸组织)', 'WTO（世贸组织）'],
    ['增长5%(GDP)', '增长5%（GDP）'],
    ['县(市、区)、镇(街)', '县（市、区）、镇（街）'],
    ['规则(试行(二))', '规则（试行（二））'],
    ['（2024)', '（2024）'],
    ['(2024）', '（2024）'],
    ['𠮷(𠮷)', '𠮷（𠮷）'],
    ['A(𠮷)', 'A（𠮷）'],
  ])('%s', (text, shown) => {
    expect(toFullWidth(text)).toBe(shown);
  });
});

describe('all other characters stay', () => {
  test.each([
    '2,000件',
    '共 2, 000 件',
    '上午10:30',
    '1.推进',
    '一.推进',
    '穗府〔2025〕1号',
    '汕府[2025]1号',
    'GB/T 2260(A)',
    'f(x)的值',
    'It said: yes, (no); why?',
    'A,B,C',
    '50%, 30%',
    '“互联网+监管”',
    'https://example.cn/附件(1),正文.pdf',
    'http://example.cn/a?b=1,2;c(3)!',
    '已经是全角，（一）：如此！',
    '',
  ])('%s', (text) => {
    expect(toFullWidth(text)).toBe(text);
  });
});

const pieces = [
  ...['法', '治政府', '一', '第', '年', '件', '，', '（', '）', '《', '》', '“', '”', '。', '、', '〔', '〕'],
  ...[',', ';', ':', '?', '!', '(', ')', '.', '%', '-', '/', ' ', '\u3000', '\n', '\t', '[', ']', '"'],
  ...[
    '0',
    '1',
    '24',
    '2,000',
    '99.58%',
    '10:30',
    '三分之一',
    '百分之五',
    '300万',
    'A',
    'GB/T',
    'x',
    '𠀀',
    'http://a.cn/',
  ],
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(''));

describe('of any text', () => {
  const holds = (check: (text: string) => unknown) =>
    fc.assert(
      fc.property(texts, (text) => void check(text)),
      { numRuns: 2_000 },
    );

  test('only the width of punctuation changes, one character for one', () => {
    holds((text) => {
      const shown = toFullWidth(text);
      expect(shown).toHaveLength(text.length);
      expect(toHalfWidth(shown)).toBe(toHalfWidth(text));
      expect(shown.normalize('NFKC')).toBe(text.normalize('NFKC'));
    });
  });

  test('folding is the same', () => holds((text) => expect(fold(toFullWidth(text))).toBe(fold(text))));

  test('a second time changes nothing', () =>
    holds((text) => expect(toFullWidth(toFullWidth(text))).toBe(toFullWidth(text))));

  test('numbers are the same, in the same place', () =>
    holds((text) => expect(readNumbers(toFullWidth(text))).toEqual(readNumbers(text))));

  test('no mark changes between digits or Latin letters', () => {
    holds((text) => {
      const shown = toFullWidth(text);
      const unchanged = [...text.matchAll(/(?<=\d ?)[,;:](?= ?\d)|(?<=[A-Za-z])[,;:?!](?=[A-Za-z])/g)];
      for (const { index, 0: mark } of unchanged) expect(shown.charAt(index)).toBe(mark);
    });
  });

  test('no half-width comma, semicolon or colon is left between two Han characters', () =>
    holds((text) => expect(toFullWidth(`文${text}`)).not.toMatch(/\p{Script=Han}[,;:]\p{Script=Han}/u)));

  test('pieces are shown as the whole is', () => {
    fc.assert(
      fc.property(fc.array(texts), (parts) => {
        const shown = toFullWidthPieces(parts.map((text, number) => ({ text, number })));
        expect(shown.map(({ text }) => text).join('')).toBe(toFullWidth(parts.join('')));
        expect(shown.map(({ text, number }) => [text.length, number])).toEqual(
          parts.map((text, n) => [text.length, n]),
        );
      }),
    );
  });
});

test('a long row of brackets takes linear time', () => {
  const text = `${'('.repeat(50_000)}一${')'.repeat(50_000)}`;
  expect(countWidened(text)).toBe(100_000);
});

test('the founding texts: numbers and folding are the same, and no mark is half-width beside Chinese', () => {
  const bodies = [...foundingContent.reports.values(), ...foundingContent.plans.values()].map(({ body }) => body);
  const blocks = bodies.flatMap((body) => body.blocks.map(({ text }) => text));
  expect(blocks.reduce((sum, text) => sum + countWidened(text), 0)).toBeGreaterThan(900);
  for (const text of blocks) {
    const shown = toFullWidth(text);
    expect(shown).not.toMatch(/[,;:?!()]/);
    expect(readNumbers(shown).map(({ printed, ...mention }) => mention)).toEqual(
      readNumbers(text).map(({ printed, ...mention }) => mention),
    );
    expect(fold(shown)).toBe(fold(text));
  }
});
