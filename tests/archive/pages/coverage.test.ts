import { expect, test } from 'vitest';
import { coverageView, provinceCoverageView } from '../../../src/archive/pages/coverage.ts';
import { regionOf } from '../../../src/archive/regions.ts';
import { contentWithCatalogue, foundingContent } from '../founding-content.ts';

test('cells are in the order of the years, newest first; a catalogued report leads to its year in its region', () => {
  const content = contentWithCatalogue({ region: '440100', slug: '2024' }, { region: '440100', slug: '2023' });
  const { matrix, ...counts } = provinceCoverageView(content, regionOf(content, '440000'));
  const row = matrix.rows.find(({ name }) => name === '广州市');
  expect(matrix.years).toEqual([2025, 2024, 2023]);
  expect(row?.cells.map((cell) => cell?.year ?? null)).toEqual([null, 2024, 2023]);
  expect(row?.cells[1]?.address).toBe('/regions/440100/#y2024');
  expect(counts).toMatchObject({ name: '广东省', full: 0, catalogued: 2 });
});

test('a full text leads to its page', () => {
  const { matrix } = provinceCoverageView(foundingContent, regionOf(foundingContent, '440000'));
  const cells = matrix.rows.flatMap((row) => row.cells);
  expect(cells.filter((cell) => cell?.completeness === 'full').map((cell) => cell?.address)).toContain(
    '/reports/440104/2022/',
  );
});

test('a province counts its descendants; the matrix has only the provinces themselves', () => {
  const { matrix, provinces } = coverageView(foundingContent);
  expect(matrix.rows).toHaveLength(34);
  const guangdong = provinces.find(({ name }) => name === '广东省');
  const { matrix: inside, full } = provinceCoverageView(foundingContent, regionOf(foundingContent, '440000'));
  expect(guangdong).toMatchObject({ address: '/coverage/440000/', regions: inside.rows.length, full });
});

test('a province without the duty counts nothing', () => {
  const { matrix, provinces } = coverageView(foundingContent);
  const without = provinces.filter(({ applies }) => !applies);
  expect(without.map(({ name, full, catalogued, missing }) => [name, full, catalogued, missing])).toEqual([
    ['台湾省', 0, 0, 0],
    ['香港特别行政区', 0, 0, 0],
    ['澳门特别行政区', 0, 0, 0],
  ]);
  expect(matrix.rows.filter(({ applies }) => !applies).map(({ name }) => name)).toEqual(
    without.map(({ name }) => name),
  );
});

test('a county directly below its province is as deep as a prefecture', () => {
  const { matrix } = provinceCoverageView(foundingContent, regionOf(foundingContent, '650000'));
  const depthOf = (name: string) => matrix.rows.find((row) => row.name === name)?.depth;
  expect(['新疆维吾尔自治区', '乌鲁木齐市', '天山区', '石河子市'].map(depthOf)).toEqual([0, 1, 2, 1]);
});

test('only years with reports are counted, and lead to their list', () => {
  const content = contentWithCatalogue({ region: '440100', slug: '2019' }, { region: '440100', slug: '2023' });
  expect(coverageView(content).years).toEqual([
    { year: 2023, full: 0, catalogued: 1, address: '/reports/browse/2023/' },
    { year: 2019, full: 0, catalogued: 1, address: '/reports/browse/2019/' },
  ]);
});
