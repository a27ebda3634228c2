import { expect, test } from 'vitest';
import { nearMiss, suggest } from '../../src/rules/near-miss.ts';

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

test('of two the nearer, of equals the first', () => {
  expect(nearMiss('440105', ['440104', '440105', '440106'])).toBe('440105');
  expect(nearMiss('440109', ['440104', '440105'])).toBe('440104');
});

test('a long name takes no time', () => {
  expect(nearMiss('a'.repeat(1_000_000), known)).toBeNull();
});

test('what to do', () => {
  expect(suggest('leadershp', known, '核对')).toBe('是不是要写 leadership？核对');
  expect(suggest('quite-another', known, '核对')).toBe('核对');
});
