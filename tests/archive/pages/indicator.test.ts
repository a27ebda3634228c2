import { expect, test } from 'vitest';
import { pageSize } from '../../../src/archive/lists/paging.ts';
import { indicatorView, pointLists } from '../../../src/archive/pages/indicator.ts';
import type { Content } from '../../../src/model/content.ts';
import { archiveOf } from '../make-report.ts';
import { indicator, stating } from '../stating-reports.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

function pagesOf(content: Content) {
  const lists = pointLists(content, indicator);
  return lists.pages.map(({ path, ...listPage }) => ({
    path,
    ...indicatorView(content, indicator, lists, { path, ...listPage }),
  }));
}

test('one full page is not split; with one value more, pages are split by province', () => {
  const full = archiveOf([stating('440104/2022', ...numbers(pageSize - 1)), stating('110101/2023', 7)]);
  expect(pagesOf(full).map(({ path, values }) => [path, values.points.length, values.narrow, values.picture])).toEqual([
    ['', pageSize, [], 'spread'],
  ]);

  const more = pagesOf(archiveOf([stating('440104/2022', ...numbers(pageSize)), stating('110101/2023', 7)]));
  expect(more.map(({ path, values }) => [path, values.points.length, values.spreads.length])).toEqual([
    ['', 0, 2],
    ['110000', 1, 0],
    ['440000', pageSize, 1],
  ]);
  expect(more[0]?.values.narrow[0]?.choices.map(({ text, count, current }) => [text, count, current])).toEqual([
    ['各年分布', null, true],
    ['北京市', 1, false],
    ['广东省', pageSize, false],
  ]);
});

test('a province with more values than fit has several pages; each value appears once', () => {
  const stated = numbers(2 * pageSize + 1);
  const pages = pagesOf(archiveOf([stating('440104/2022', ...stated)]));
  expect(pages.map(({ path, heading }) => [path, heading.replace(indicator.name, '')])).toEqual([
    ['', ''],
    ['440000', '：广东省'],
    ['440000/page/2', '：广东省（第2页）'],
    ['440000/page/3', '：广东省（第3页）'],
  ]);
  const shown = pages.flatMap(({ values }) => values.points.map(({ value }) => value.value));
  expect(shown.toSorted((a, b) => a - b)).toEqual(stated);
});

test('the description has the newest value of the page, and how many there are', () => {
  const [main] = pagesOf(archiveOf([stating('440104/2022', 5), stating('110101/2023', 7)]));
  expect(main?.description).toContain('最近的是东城区 2023 年 7 ');
  expect(main?.description).toContain('各地历年数值 2 个');
  const [, , guangdong] = pagesOf(archiveOf([stating('440104/2022', ...numbers(pageSize)), stating('110101/2023', 7)]));
  expect(guangdong?.description).toContain('最近的是越秀区 2022 年 1 ');
  expect(guangdong?.description).toContain(`广东省历年数值 ${pageSize} 个`);
});

test('goals and baseline values of plans appear only on the main page', () => {
  const [main, province] = pagesOf(archiveOf([stating('440104/2022', ...numbers(pageSize + 1))]));
  expect(main?.trail).toHaveLength(1);
  expect(province).toMatchObject({ targets: [], planFigures: [] });
  expect(province?.trail.at(-1)).toEqual([`/indicators/${indicator.id}/`, indicator.name]);
});

test.each([
  ['nothing for no value', 'none', []],
  ['a number card for one value', 'card', [stating('440104/2022', 7)]],
  ['a row for each of a few values', 'rows', [stating('440104/2022', 7, 8), stating('440200/2023', 9)]],
  ['lines if a region has two years', 'lines', [stating('440104/2022', 7), stating('440104/2023', 9)]],
  ['the spread of many values of one year', 'spread', [stating('440104/2022', ...numbers(13))]],
] as const)('%s', (_name, picture, reports) => {
  expect(pagesOf(archiveOf(reports)).map(({ values }) => values.picture)).toEqual([picture]);
});

test('each value can be cited, and the values taken as CSV', () => {
  const [page] = pagesOf(archiveOf([stating('440104/2022', 7)]));
  expect(page?.values.points[0]?.cite).toBe('/cite/passage/?report=440104/2022&block=p1');
  expect(page?.values.csv).toBe(`/data/indicators/${indicator.id}.csv`);
});

test('values have the name of their issuer; two departments of one region are not joined', () => {
  const department = (name: string, issuer: string) => {
    const report = stating(`440100/2023-${name}`, 5);
    return { ...report, meta: { ...report.meta, issuerKind: 'department' as const, issuers: [issuer] } };
  };
  const [main] = pagesOf(archiveOf([department('sifaju', '广州市司法局'), department('gonganju', '广州市公安局')]));
  expect(main?.values.points.map(({ place, issuer, label }) => [place, issuer, label])).toEqual([
    ['广州市', '广州市公安局', '广州市公安局'],
    ['广州市', '广州市司法局', '广州市司法局'],
  ]);
  expect(new Set(main?.values.points.map(({ series }) => series)).size).toBe(2);
});
