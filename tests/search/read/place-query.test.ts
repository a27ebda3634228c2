import { expect, test } from 'vitest';
import { placeStarts, placeTable } from '../../../src/search/build/places.ts';
import { mayBeginWithPlace, placeBucket } from '../../../src/search/format/place-starts.ts';
import { PlaceNames } from '../../../src/search/read/place-names.ts';
import { readPlaceQuery } from '../../../src/search/read/place-query.ts';
import { placeStart } from '../../../src/search/read/place-start.ts';
import { recordOf } from '../sample.ts';

const paths = [
  ['110000 北京市'],
  ['110000 北京市', '110105 朝阳区'],
  ['110000 北京市', '110112 通州区'],
  ['210000 辽宁省'],
  ['210000 辽宁省', '211300 朝阳市'],
  ['220000 吉林省'],
  ['220000 吉林省', '220200 吉林市'],
  ['320000 江苏省'],
  ['320000 江苏省', '320600 南通市'],
  ['320000 江苏省', '320600 南通市', '320612 通州区'],
  ['420000 湖北省'],
  ['420000 湖北省', '421000 荆州市'],
  ['420000 湖北省', '421000 荆州市', '421022 公安县'],
  ['430000 湖南省'],
  ['430000 湖南省', '430100 长沙市'],
  ['430000 湖南省', '430100 长沙市', '430121 长沙县'],
  ['440000 广东省'],
  ['440000 广东省', '440100 广州市'],
  ['440000 广东省', '440100 广州市', '440106 天河区'],
].map((path) => path.map((division) => division.split(' ') as [code: string, name: string]));

const table = placeTable(
  paths.map((path) =>
    recordOf({
      id: `region:${path.at(-1)?.[0]}`,
      type: 'region',
      title: path.at(-1)?.[1] ?? '',
      regions: path.map(([code]) => code),
    }),
  ),
);
const names = new PlaceNames(table);

function read(query: string) {
  const place = readPlaceQuery(query.split(' '), names);
  if (place === null) return null;
  const { places, namesakes, year, issuer, mayBeWord } = place;
  const listed = (indexes: readonly number[]) => indexes.map((index) => names.place(index).code).join(' ');
  return [
    listed(places),
    year,
    issuer,
    ...(namesakes.length > 0 ? [listed(namesakes)] : []),
    ...(mayBeWord ? ['word'] : []),
  ];
}

test.each([
  ['天河区 2023', ['440106', 2023, null]],
  ['2023 天河区', ['440106', 2023, null]],
  ['天河区2023', ['440106', 2023, null]],
  ['广州天河', ['440106', null, null]],
  ['广东省广州市天河区', ['440106', null, null]],
  ['天河区人民政府2023年度法治政府建设年报', ['440106', 2023, null]],
  ['关于广州市2022年法治政府建设情况的报告', ['440100', 2022, null]],
  ['粤 2023', ['440000', 2023, null]],
  ['广州市公安局 2023', ['440100', 2023, '公安局']],
  ['2023年广州市司法局', ['440100', 2023, '司法局']],
  ['广州市司法局2023年度法治政府建设年度报告', ['440100', 2023, '司法局']],
  ['北京朝阳', ['110105', null, null]],
  ['朝阳 北京', ['110105', null, null]],
  ['南通市通州区', ['320612', null, null]],
  ['吉林省吉林', ['220200', null, null]],
])('%s names one place', (query, expected) => {
  expect(read(query)).toEqual(expected);
});

test.each([
  ['朝阳', ['110105 211300', null, null]],
  ['通州 2022', ['110112 320612', 2022, null]],
  ['朝阳 年报', ['110105 211300', null, null]],
  ['广州 北京', ['110000 440100', null, null]],
])('%s offers a choice', (query, expected) => {
  expect(read(query)).toEqual(expected);
});

test.each([
  ['吉林 2023', ['220000', 2023, null, '220200']],
  ['长沙 2023', ['430100', 2023, null, '430121']],
])('%s means the larger place and offers the other', (query, expected) => {
  expect(read(query)).toEqual(expected);
});

test.each([
  ['公安', ['421022', null, null, 'word']],
  ['通州', ['110112 320612', null, null, 'word']],
])('%s may be an ordinary word', (query, expected) => {
  expect(read(query)).toEqual(expected);
});

test('several years are none', () => {
  expect(read('广州市 2021 2022')).toEqual(['440100', null, null]);
});

test.each(['公安局', '法治政府建设', '2023', '天河区 行政复议', '天河区行政执法', '广州市公安局 广州市司法局', ''])(
  '%s names no place alone',
  (query) => {
    expect(read(query)).toBeNull();
  },
);

/** Whether a search reads the table of places for these terms. */
function mayNamePlace(query: string): boolean {
  const start = placeStart(query.split(' '));
  return start !== null && mayBeginWithPlace(start, placeStarts(table, 8)[placeBucket(start, 8)] ?? '');
}

test.each([
  '天河区 2023',
  '2023年天河区',
  '关于广州市2022年法治政府建设情况的报告',
  '粤 2023',
  '2023 南通市通州区',
  '公安',
  '公安局 广州',
  '2022年度湖北省荆州市公安县住房和城乡建设局法治政府建设情况报告',
])('the buckets know the place of %s', (query) => {
  expect(mayNamePlace(query)).toBe(true);
});

test.each([
  '行政复议',
  '2023',
  '法治政府建设 2023',
  '受理行政复议案件',
  '越秀区',
  '广州市 209件',
  '天河区深入学习贯彻习近平法治思想全面推进依法行政和政务公开',
])('for %s the table is not read', (query) => {
  expect(mayNamePlace(query)).toBe(false);
});

test('a bucket holds whole pairs of its first characters', () => {
  expect(placeStarts(table, 8)).toHaveLength(8);
  for (const [bucket, starts] of placeStarts(table, 8).entries())
    for (let at = 0; at < starts.length; at += 2) expect(placeBucket(starts.charAt(at), 8)).toBe(bucket);
});
