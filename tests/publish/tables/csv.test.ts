import { expect, test } from 'vitest';
import { type Cell, csvPieces } from '../../../src/publish/tables/csv.ts';

function csv(columns: string[], rows: Iterable<Record<string, Cell>>, fixed: string[] = []): string {
  return pieces(columns, rows, fixed).join('');
}

function pieces(columns: string[], rows: Iterable<Record<string, Cell>>, fixed: string[] = []): string[] {
  const table = csvPieces(columns, rows, fixed);
  return [table.head, ...table.rows];
}

test('a byte order mark, a header row, lines that end in CR LF', () => {
  expect(csv(['a', 'b'], [{ a: '一', b: 2 }])).toBe('\uFEFFa,b\r\n一,2\r\n');
});

test('a table without rows has the header row', () => {
  expect(csv(['a', 'b'], [])).toBe('\uFEFFa,b\r\n');
});

test('cells with quotes, commas or line breaks are quoted; null is an empty cell; booleans are words', () => {
  expect(csv(['a', 'b', 'c', 'd'], [{ a: '他说"好",', b: '一\n二', c: null, d: false }])).toBe(
    '\uFEFFa,b,c,d\r\n"他说""好"",","一\n二",,false\r\n',
  );
});

test('cells at which a spreadsheet may split are quoted, so that no formula begins within them', () => {
  const cells = ['甲;=1+1', '甲\t=1+1', '甲委员会;乙政府', '甲\r=1+1'];
  expect(
    csv(
      ['a', 'n'],
      cells.map((a) => ({ a, n: 5 })),
    ),
  ).toBe(`\uFEFFa,n\r\n${cells.map((text) => `"${text}",5\r\n`).join('')}`);
});

test('text that a spreadsheet would run is escaped; a negative number stays a number', () => {
  expect(csv(['a', 'b'], [{ a: '=1+1', b: -16.22 }])).toBe("\uFEFFa,b\r\n'=1+1,-16.22\r\n");
});

test('values of fixed columns are not escaped', () => {
  expect(csv(['comparator'], [{ comparator: '=' }], ['comparator'])).toBe('\uFEFFcomparator\r\n=\r\n');
});

test('long tables are yielded in pieces, in order and with one header row', () => {
  const rows = Array.from({ length: 1201 }, (_, n) => ({ n }));
  expect(pieces(['n'], rows).length).toBeGreaterThan(2);
  expect(csv(['n'], rows)).toBe(`\uFEFFn\r\n${rows.map(({ n }) => `${n}\r\n`).join('')}`);
});
