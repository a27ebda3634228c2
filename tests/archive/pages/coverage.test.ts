import { expect, test } from 'vitest';
import { coverageView, provinceCoverageView } from '../../../src/archive/pages/coverage.ts';
import { regionOf } from '../../../src/archive/regions.ts';
import { contentWithCatalogue, foundingContent } from '../founding-content.ts';

test('cells are in the order of the years, newest first; a catalogued report leads to its region', () => {
  const content = contentWithCatalogue({ region: '440100', slug: '2024' }, { region: '440100', slug: '2023' });
  const { matrix, ...counts } = provinceCoverageView(content, regionOf(content, '440000'));
  const row = matrix.rows.find(({ name }) => name === '广州市');
  expect(matrix.years).toEqual([2025, 2024, 2023]);
  expect(row?.cells.map((cell) => cell?.year ?? null)).toEqual([null, 2024, 2023]);
  expect(row?.cells[1]?.address).toBe('/regions/440100/');
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
