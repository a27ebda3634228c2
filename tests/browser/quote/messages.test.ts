import { describe, expect, test } from 'vitest';
import { remarks, stretchHeading, verdictMessage } from '../../../src/browser/quote/messages.ts';
import type { CheckedStretch } from '../../../src/search/read/near/check-quotation.ts';

const stretch = (differences: number): CheckedStretch => {
  const pieces = Array.from({ length: differences }, () => ({ text: '议', typed: '仪' }));
  const passage = { pieces: [{ text: '行政', typed: null }, ...pieces], errors: differences };
  return { typed: '行政复仪', passage: passage as unknown as CheckedStretch['passage'] };
};
const absent: CheckedStretch = { typed: '没有的话', passage: null };

describe('the answer', () => {
  test.each([
    ['verbatim', [stretch(0)], '与原文逐字相同。'],
    ['verbatim', [stretch(0), stretch(0)], '每一句都与原文逐字相同，分在 2 处。'],
    ['near', [stretch(3)], '与原文有 3 处不同。'],
    ['near', [stretch(1), absent, stretch(0)], '与原文有 1 处不同。有 1 处文字没有找到。'],
    ['near', [stretch(0), absent], '找到的与原文逐字相同。有 1 处文字没有找到。'],
    ['absent', [absent], '本库没有找到这段话，也没有相近的文字。'],
  ] as const)('%s: %#', (verdict, stretches, message) => {
    expect(verdictMessage({ verdict, stretches: [...stretches], unchecked: 0 })).toBe(message);
  });

  test('names each stretch', () => {
    expect([stretch(0), stretch(2), absent].map(stretchHeading)).toEqual(['逐字相同', '有 2 处不同', '没有找到']);
  });

  test('remarks on what was left out', () => {
    expect(remarks('行政复议', 0)).toBe('');
    expect(remarks('法'.repeat(2_001), 3)).toBe('引文太长，只核对前 2,000 字。还有 3 句没有核对，请分段再查。');
  });
});
