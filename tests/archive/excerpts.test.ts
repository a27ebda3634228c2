import { describe, expect, test } from 'vitest';
import { excerptsOf, truncate } from '../../src/archive/excerpts.ts';
import { foundingContent, reportOf } from './founding-content.ts';

describe('excerpts', () => {
  test('truncate cuts at a sentence end, else at a comma, and appends ……', () => {
    expect(truncate('短的全文。', 20)).toBe('短的全文。');
    expect(truncate('第一句话说完了。第二句话还没有说完就到了', 14)).toBe('第一句话说完了。……');
    expect(truncate('一句很长的话，中间只有逗号，一直没有说完', 16)).toBe('一句很长的话，中间只有逗号……');
    expect(truncate('没有任何标点的一句话', 5)).toBe('没有任何标……');
  });

  test('problems show every block, results one per section', () => {
    const report = reportOf('440200/2024');
    const problems = excerptsOf(foundingContent, report, { part: 'problems' });
    expect(problems.flatMap(({ blocks }) => blocks).length).toBeGreaterThan(1);
    for (const { blocks, more } of excerptsOf(foundingContent, report, { part: 'results' })) {
      expect(blocks.length).toBe(1);
      expect(more).toBeGreaterThanOrEqual(0);
      expect(blocks[0]?.text.length).toBeLessThanOrEqual(92);
    }
  });
});
