import { expect, test } from 'vitest';
import { didYouMean, nearMiss } from '../../src/parse/near-miss.ts';

const known = ['transparency-rank', 'credit-index-rank', 'leadership', 'law'];

test.each([
  ['transparancy-rank', 'transparency-rank'],
  ['transparency_rank', 'transparency-rank'],
  ['leadershp', 'leadership'],
  ['lwa', 'law'],
  ['quite-another', null],
  ['', null],
])('%j is near %s', (written, near) => {
  expect(nearMiss(written, known)).toBe(near);
});

test('the nearer of two, the first of equals', () => {
  expect(nearMiss('440105', ['440104', '440105', '440106'])).toBe('440105');
  expect(nearMiss('440109', ['440104', '440105'])).toBe('440104');
});

test('a long name is fast', () => {
  expect(nearMiss('a'.repeat(1_000_000), known)).toBeNull();
});

test('suggestion and fallback', () => {
  expect(didYouMean('leadershp', known, '核对')).toBe('是不是要写 leadership？核对');
  expect(didYouMean('quite-another', known, '核对')).toBe('核对');
});
