import { expect, test } from 'vitest';
import { TRADITIONAL_PAIRS } from '../../../src/parse/traditional-table.ts';
import { variantsOf } from '../../../src/parse/variants.ts';
import { isTraditional } from '../../../src/search/read/traditional.ts';

test('what is surely traditional has a variant, so the folded archive never contains it', () => {
  const han = Array.from({ length: 0x9fff - 0x4e00 }, (_, i) => String.fromCharCode(0x4e00 + i));
  const variants = variantsOf(TRADITIONAL_PAIRS);
  const sure = han.filter(isTraditional);
  expect(sure.length).toBeGreaterThan(40);
  expect(sure.filter((character) => !variants.has(character.charCodeAt(0)))).toEqual([]);
});

test('a traditional phrase is recognised, a simplified one is not', () => {
  expect(isTraditional('受理行政復議申請，依法調解')).toBe(true);
  expect(isTraditional('受理行政复议申请，依法调解')).toBe(false);
});
