import { expect, test } from 'vitest';
import { type Cell, csvChunks } from '../../src/publish/csv.ts';

function csv(columns: string[], rows: Iterable<Record<string, Cell>>, fixed: string[] = []): string {
  return [...csvChunks(columns, rows, fixed)].join('');
}

test('a byte order mark, a head, lines that end in CR LF', () => {
  expect(csv(['a', 'b'], [{ a: '一', b: 2 }])).toBe('\uFEFFa,b\r\n一,2\r\n');
});

test('no rows leave the head', () => {
  expect(csv(['a', 'b'], [])).toBe('\uFEFFa,b\r\n');
});

test('quotes, commas and line breaks are quoted; what is absent is empty; booleans are words', () => {
  expect(csv(['a', 'b', 'c', 'd'], [{ a: '他说"好",', b: '一\n二', c: null, d: false }])).toBe(
    '\uFEFFa,b,c,d\r\n"他说""好"",","一\n二",,false\r\n',
  );
});

test('text that a spreadsheet would run is disarmed; a negative number stays a number', () => {
  expect(csv(['a', 'b'], [{ a: '=1+1', b: -16.22 }])).toBe("\uFEFFa,b\r\n'=1+1,-16.22\r\n");
});

test('values of our own stay as they are', () => {
  expect(csv(['comparator'], [{ comparator: '=' }], ['comparator'])).toBe('\uFEFFcomparator\r\n=\r\n');
});

test('long tables come in pieces, in order and with one head', () => {
  const rows = Array.from({ length: 1201 }, (_, n) => ({ n }));
  const chunks = [...csvChunks(['n'], rows)];
  expect(chunks.length).toBeGreaterThan(2);
  expect(chunks.join('')).toBe(`\uFEFFn\r\n${rows.map(({ n }) => `${n}\r\n`).join('')}`);
});
