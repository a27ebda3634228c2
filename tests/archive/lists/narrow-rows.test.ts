import { expect, test } from 'vitest';
import { narrowRows } from '../../../src/archive/lists/narrow-rows.ts';
import { narrow } from '../../../src/archive/lists/narrowing.ts';
import { wholeList } from '../../../src/archive/lists/selection.ts';
import { type Item, items, kind, province, year } from './short-list.ts';

const address = (path: string) => `/list/${path}`;
const anchor = ({ year }: Item) => `y${year}`;

test('links keep the other facets, or lead to where the items are; a value without items has no link', () => {
  const narrowing = narrow(items, [year, province], 1);
  const rows = narrowRows(narrowing, { ...wholeList, year: '2024' }, { address, anchor, countAll: true });
  expect(rows).toEqual([
    {
      label: '年度',
      choices: [
        { text: '全部', count: 3, address: '/list/', current: false },
        { text: '2024', count: 2, address: '/list/2024', current: true },
        { text: '2022', count: 1, address: '/list/2022', current: false },
      ],
    },
    {
      label: '省份',
      choices: [
        { text: '全部', count: 2, address: '/list/2024', current: true },
        { text: '北京市', count: 1, address: '/list/110000#y2024', current: false },
        { text: '广东省', count: 1, address: '/list/440000#y2024', current: false },
      ],
    },
  ]);
});

test('a list on one page offers the wider lists and those beside it, nothing narrower', () => {
  const rows = narrowRows(narrow(items, [year, province], 2), { ...wholeList, year: '2022' }, { address });
  expect(rows.map(({ label, choices }) => [label, choices.map(({ text }) => text)])).toEqual([
    ['年度', ['全部', '2024', '2022']],
  ]);
  expect(narrowRows(narrow(items, [year, province], 3), wholeList, { address })).toEqual([]);
});

test('issuer kinds have their usual order; the link to all may have another text and no count', () => {
  const [row] = narrowRows(narrow(items, [kind], 1), wholeList, { address, all: '各类' });
  expect(row?.choices.map(({ text, count }) => [text, count])).toEqual([
    ['各类', null],
    ['政府', 2],
    ['政府办公厅（室）', 1],
  ]);
});

test('a link to a list that has others too has no count', () => {
  const many = [...items, ...items.map((item) => ({ ...item, region: '440000', kind: 'government' as const }))];
  const rows = narrowRows(narrow(many, [province, kind], 2), { ...wholeList, province: '440000' }, { address });
  const kinds = rows
    .find(({ label }) => label === '机关')
    ?.choices.map(({ text, count, address }) => [text, count, address]);
  expect(kinds).toEqual([
    ['全部', null, '/list/440000'],
    ['政府', 4, '/list/440000/government'],
    ['政府办公厅（室）', null, '/list/office'],
  ]);
});

test('a facet without values has no row', () => {
  expect(narrowRows(narrow([], [year], 1), wholeList, { address })).toEqual([]);
});
