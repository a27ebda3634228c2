import { describe, expect, test } from 'vitest';
import { hitAddress } from '../../../src/browser/search/hit-address.ts';
import type { Passage } from '../../../src/search/read/passages.ts';

function passage(text: string, words: string, block: string | null): Passage {
  const start = text.indexOf(words);
  return { block, text, hit: [start, start + words.length], pieces: [], cut: [false, false], questioned: [] };
}

const text =
  '一是统筹推进。坚持全过程人民民主,主动接受监督，执法监督与行政复议贯通协同，自觉接受监督、改进工作，不断提升。';

describe('the address of a hit', () => {
  test.each([
    // Context to the end of a clause, ten characters at least, as the page shows the punctuation.
    ['行政复议', '/#s4-p2:~:text=主动接受监督，执法监督与-,行政复议,-贯通协同，自觉接受监督'],
    ['全过程', '/#s4-p2:~:text=一是统筹推进。坚持-,全过程,-人民民主，主动接受监督'],
    ['一是统筹', '/#s4-p2:~:text=一是统筹,-推进。坚持全过程人民民主'],
    ['不断提升。', '/#s4-p2:~:text=自觉接受监督、改进工作，-,不断提升。'],
  ])('%s', (words, address) => {
    expect(decodeURIComponent(hitAddress('/', passage(text, words, 's4-p2')))).toBe(address);
  });

  test('a heading, whose words the table of contents has too, has its block only', () => {
    expect(hitAddress('/', passage('（一）行政复议', '行政复议', 's4-1'))).toBe('/#s4-1');
  });

  test('a page without blocks has the words only', () => {
    expect(decodeURIComponent(hitAddress('/about/', passage('关于检索', '检索', null)))).toBe(
      '/about/#:~:text=关于-,检索',
    );
  });

  test('context stays within a cell', () => {
    const table = '指标\t2024年完成率\t2025年\n调解\t90%\t95%';
    expect(decodeURIComponent(hitAddress('/', passage(table, '完成率', 'p1')))).toBe('/#p1:~:text=2024年-,完成率');
  });

  test('signs of the directive are encoded', () => {
    expect(hitAddress('/', passage('甲-乙,丙&丁', '乙,丙', 'p1'))).toContain('text=%E7%94%B2%2D-,');
  });
});
