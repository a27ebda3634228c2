import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../src/parse/document.ts';
import { indexQuotes, resolveQuote } from '../../src/parse/quotes.ts';
import { readText } from '../../src/parse/text.ts';

const text = `## 一、主要成效

### （一）加强政务公开。
要点如下：一是公开政策 35 件。二是办理建议 1407 件，满意率达99%。

2024年4 月印发公告。满意率达99%。

| 年 | 件 |
| --- | --- |
| 2024 | 35 |`;

const document = buildDocument(readText(text, 'f.mdx', 1).blocks);
const index = indexQuotes(document);

/** The anchored words, read back from the document, or how often the quote occurs. */
function find(quote: string, prefix?: string, suffix?: string) {
  const resolved = resolveQuote(index, { quote, prefix, suffix });
  if (!('anchor' in resolved)) return resolved.occurrences;
  const { block, paragraph, start, end } = resolved.anchor;
  const joined = document.blocks
    .filter((candidate) => candidate.paragraph === paragraph)
    .map((candidate) => candidate.text)
    .join('');
  return `${block} ${joined.slice(start, end)}`;
}

describe('found', () => {
  test.each<[string, string, string?, string?]>([
    ['主要成效', 's1 主要成效'],
    ['加强政务公开。', 's1-1 加强政务公开。'],
    ['要点如下', 's1-1-p1 要点如下'],
    ['一是公开政策35件', 's1-1-p1-1 一是公开政策 35 件'],
    ['一是公开政策  35\u3000件', 's1-1-p1-1 一是公开政策 35 件'],
    ['2024年4月印发公告', 's1-1-p2 2024年4 月印发公告'],
    // Across a run-in heading into its text, and across items: one source paragraph.
    ['公开。要点', 's1-1 公开。要点'],
    ['35件。二是办理', 's1-1-p1-1 35 件。二是办理'],
    // Repeats, told apart by what stands beside them.
    ['满意率达99%', 's1-1-p1-2 满意率达99%', '1407件，'],
    ['满意率达99%', 's1-1-p2 满意率达99%', '公告。'],
    ['满意率达99%', 's1-1-p1-2 满意率达99%', '建议1407 件，', '。'],
    ['35', 's1-1-p1-1 35', '政策', '件'],
    ['202435', 's1-1-p3 2024\t35'],
  ])('%s', (quote, place, prefix, suffix) => {
    expect(find(quote, prefix, suffix)).toBe(place);
  });
});

describe('not found exactly once', () => {
  test.each<[string, number, string?, string?]>([
    ['没有的话', 0],
    ['满意率达99%', 2],
    ['35', 2],
    ['件', 3],
    // Across two paragraphs.
    ['99%。2024年', 0],
    ['主要成效（一）', 0],
    // The words are there, but not beside these.
    ['满意率达99%', 0, '公告'],
    ['要点如下', 0, undefined, '二是'],
    // Other punctuation is another text.
    ['要点如下:', 0],
  ])('%s: %i', (quote, occurrences, prefix, suffix) => {
    expect(find(quote, prefix, suffix)).toBe(occurrences);
  });

  test('overlapping repeats are repeats', () => {
    const other = indexQuotes(buildDocument(readText('甲甲甲', 'f.mdx', 1).blocks));
    expect(resolveQuote(other, { quote: '甲甲' })).toEqual({ occurrences: 2 });
  });
});

test('whatever is cut out of one paragraph and stands there once is found where it was', () => {
  const whole = '一是甲乙丙。 二是丁戊己庚。三是辛壬癸子丑寅。';
  const one = buildDocument(readText(whole, 'f.mdx', 1).blocks);
  const oneIndex = indexQuotes(one);
  const joined = one.blocks.map((block) => block.text).join('');
  fc.assert(
    fc.property(fc.nat(joined.length - 1), fc.integer({ min: 1, max: 12 }), (start, length) => {
      const quote = joined.slice(start, start + length);
      const resolved = resolveQuote(oneIndex, { quote });
      if (joined.split(quote).length !== 2) return;
      expect(resolved).toMatchObject({ anchor: { start, end: start + quote.length, paragraph: 1 } });
    }),
  );
});
