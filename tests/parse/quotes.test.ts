import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildBody } from '../../src/parse/body.ts';
import { readMarkdownSubset } from '../../src/parse/markdown-subset.ts';
import { indexQuotes, resolveQuote } from '../../src/parse/quotes.ts';

const text = `## 一、主要成效

### （一）加强政务公开。
要点如下：一是公开政策 35 件。二是办理建议 1407 件，满意率达99%。

2024年4 月印发公告。满意率达99%。

| 年 | 件 |
| --- | --- |
| 2024 | 35 |`;

const body = buildBody(readMarkdownSubset(text, 'f.mdx', 1).blocks);
const index = indexQuotes(body);

/** The block and text of the anchor, or the number of occurrences. */
function find(quote: string, prefix?: string, suffix?: string) {
  const resolution = resolveQuote(index, { quote, prefix, suffix });
  if (!('anchor' in resolution)) return resolution.occurrences;
  const { block, paragraph, start, end } = resolution.anchor;
  const paragraphText = body.blocks
    .filter((candidate) => candidate.paragraph === paragraph)
    .map((candidate) => candidate.text)
    .join('');
  return `${block} ${paragraphText.slice(start, end)}`;
}

describe('resolved', () => {
  test.each<[string, string, string?, string?]>([
    ['主要成效', 's1 主要成效'],
    ['加强政务公开。', 's1-1 加强政务公开。'],
    ['要点如下', 's1-1-p1 要点如下'],
    ['一是公开政策35件', 's1-1-p1-1 一是公开政策 35 件'],
    ['一是公开政策  35\u3000件', 's1-1-p1-1 一是公开政策 35 件'],
    ['2024年4月印发公告', 's1-1-p2 2024年4 月印发公告'],
    // A run-in heading and its text are one source paragraph, and so are items.
    ['公开。要点', 's1-1 公开。要点'],
    ['35件。二是办理', 's1-1-p1-1 35 件。二是办理'],
    // Repeats, distinguished by their context.
    ['满意率达99%', 's1-1-p1-2 满意率达99%', '1407件，'],
    ['满意率达99%', 's1-1-p2 满意率达99%', '公告。'],
    ['满意率达99%', 's1-1-p1-2 满意率达99%', '建议1407 件，', '。'],
    ['35', 's1-1-p1-1 35', '政策', '件'],
    ['202435', 's1-1-p3 2024\t35'],
    // Either width, in the quote and in its context.
    ['要点如下:', 's1-1-p1 要点如下：'],
    ['(一)加强政务公开', 's1-1 （一）加强政务公开'],
    ['满意率达９９％', 's1-1-p1-2 满意率达99%', '1407件,'],
  ])('%s', (quote, passage, prefix, suffix) => {
    expect(find(quote, prefix, suffix)).toBe(passage);
  });
});

describe('not found exactly once', () => {
  test.each<[string, number, string?, string?]>([
    ['没有的话', 0],
    ['满意率达99%', 2],
    ['35', 2],
    // Three times; counting stops at two.
    ['件', 2],
    // Spans two paragraphs.
    ['99%。2024年', 0],
    ['主要成效（一）', 0],
    // Found, but not next to this context.
    ['满意率达99%', 0, '公告'],
    ['要点如下', 0, undefined, '二是'],
    // Different punctuation.
    ['要点如下。', 0],
  ])('%s: %i', (quote, occurrences, prefix, suffix) => {
    expect(find(quote, prefix, suffix)).toBe(occurrences);
  });

  test('overlapping occurrences count', () => {
    const other = indexQuotes(buildBody(readMarkdownSubset('甲甲甲', 'f.mdx', 1).blocks));
    expect(resolveQuote(other, { quote: '甲甲' })).toEqual({ occurrences: 2 });
  });
});

describe('the quote of the resolution', () => {
  const half = indexQuotes(
    buildBody(readMarkdownSubset('公开政策 35 件,办理(建议)2件。甲,乙，甲，乙。', 'f.mdx', 1).blocks),
  );

  test.each([
    ['as written, where the text has it', '公开政策35件,办理', '公开政策35件,办理'],
    ['as the text has it, where only the width differs', '公开政策35件，办理（建议）', '公开政策 35 件,办理(建议)'],
    ['the one as written, where another differs in width', '甲,乙', '甲,乙'],
  ])('is %s', (_, quote, resolved) => {
    expect(resolveQuote(half, { quote })).toMatchObject({ quote: resolved });
  });

  test('is not unique if it occurs twice in another width', () => {
    const both = indexQuotes(buildBody(readMarkdownSubset('甲,乙。甲,乙。', 'f.mdx', 1).blocks));
    expect(resolveQuote(both, { quote: '甲，乙' })).toEqual({ occurrences: 2 });
  });
});

test('any piece of a paragraph that occurs once is found at its position', () => {
  const whole = '一是甲乙丙。 二是丁戊己庚。三是辛壬癸子丑寅。';
  const shortBody = buildBody(readMarkdownSubset(whole, 'f.mdx', 1).blocks);
  const shortIndex = indexQuotes(shortBody);
  const paragraphText = shortBody.blocks.map((block) => block.text).join('');
  fc.assert(
    fc.property(fc.nat(paragraphText.length - 1), fc.integer({ min: 1, max: 12 }), (start, length) => {
      const quote = paragraphText.slice(start, start + length);
      const resolution = resolveQuote(shortIndex, { quote });
      if (paragraphText.split(quote).length !== 2) return;
      expect(resolution).toMatchObject({ anchor: { start, end: start + quote.length, paragraph: 1 } });
    }),
  );
});
