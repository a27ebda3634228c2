import { expect, test } from 'vitest';
import { coverageView, type MatrixView, provinceCoverageView } from '../../../src/archive/pages/coverage.ts';
import { regionOf } from '../../../src/archive/regions.ts';
import { contentWithCatalogue, foundingContent } from '../founding-content.ts';

const rowsOf = (matrix: MatrixView) => matrix.groups.flatMap(({ rows }) => rows);

test('cells are in the order of the years, newest first; a catalogued report leads to its year in its region', () => {
  const content = contentWithCatalogue({ region: '440100', slug: '2024' }, { region: '440100', slug: '2023' });
  const { matrix, ...counts } = provinceCoverageView(content, regionOf(content, '440000'));
  const row = rowsOf(matrix).find(({ name }) => name === '广州市');
  expect(matrix.years).toEqual([2025, 2024, 2023]);
  expect(row?.cells.map((cell) => cell?.year ?? null)).toEqual([null, 2024, 2023]);
  expect(row?.cells[1]?.address).toBe('/regions/440100/#y2024');
  expect(counts).toMatchObject({ name: '广东省', full: 0, catalogued: 2 });
});

test('descriptions count what is here, known and missing', () => {
  const { regions, missing, description } = provinceCoverageView(foundingContent, regionOf(foundingContent, '440000'));
  expect(description).toMatch(new RegExp(`：${regions} 个地区，.*：全文 2、已知 \\d+、尚未收录 ${missing}。$`));
  const { provinces, description: ofAll } = coverageView(foundingContent);
  expect(ofAll).toContain(`尚未收录 ${provinces.reduce((sum, province) => sum + province.missing, 0)}。`);
  const macao = provinceCoverageView(foundingContent, regionOf(foundingContent, '820000'));
  expect(macao.description).toBe('公布法治政府建设年度报告的义务不适用于澳门特别行政区。');
});

test('a full text leads to its page', () => {
  const { matrix } = provinceCoverageView(foundingContent, regionOf(foundingContent, '440000'));
  const cells = rowsOf(matrix).flatMap((row) => row.cells);
  expect(cells.filter((cell) => cell?.completeness === 'full').map((cell) => cell?.address)).toContain(
    '/reports/440104/2022/',
  );
});

test('a province counts its descendants; the matrix has only the provinces themselves', () => {
  const { matrix, provinces } = coverageView(foundingContent);
  const [group] = matrix.groups;
  expect(matrix.groups).toHaveLength(1);
  expect([group?.rows, group?.empty, group?.notApplicable].flat()).toHaveLength(34);
  const guangdong = provinces.find(({ name }) => name === '广东省');
  const { regions, full } = provinceCoverageView(foundingContent, regionOf(foundingContent, '440000'));
  expect(guangdong).toMatchObject({ address: '/coverage/440000/', regions, full });
});

test('regions without reports share a line in the group of their prefecture', () => {
  const content = contentWithCatalogue({ region: '440104', slug: '2024' }, { region: '440200', slug: '2024' });
  const { matrix } = provinceCoverageView(content, regionOf(content, '440000'));
  const [province, guangzhou, shaoguan, shenzhen] = matrix.groups;
  expect(province).toMatchObject({ rows: [], empty: [['/regions/440000/', '广东省']], depth: 0 });
  // 广州市 has no report, but 越秀区 below it has.
  expect(guangzhou?.rows.map(({ name }) => name)).toEqual(['广州市', '越秀区']);
  expect(guangzhou?.empty).toHaveLength(10);
  expect(guangzhou).toMatchObject({ depth: 2, notApplicable: [] });
  expect(shaoguan?.rows.map(({ name }) => name)).toEqual(['韶关市']);
  expect(shenzhen?.rows).toEqual([]);
  expect(shenzhen?.empty[0]).toEqual(['/regions/440300/', '深圳市']);
});

test('every region of a province is in a row or a line, once', () => {
  const { matrix, regions } = provinceCoverageView(foundingContent, regionOf(foundingContent, '440000'));
  const names = matrix.groups.flatMap(({ rows, empty }) => [
    ...rows.map(({ address }) => address),
    ...empty.map(([address]) => address),
  ]);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toHaveLength(regions);
});

test('a province without the duty counts nothing', () => {
  const { matrix, provinces } = coverageView(foundingContent);
  const without = provinces.filter(({ applies }) => !applies);
  expect(without.map(({ name, full, catalogued, missing }) => [name, full, catalogued, missing])).toEqual([
    ['台湾省', 0, 0, 0],
    ['香港特别行政区', 0, 0, 0],
    ['澳门特别行政区', 0, 0, 0],
  ]);
  expect(matrix.groups[0]?.notApplicable.map(([, name]) => name)).toEqual(without.map(({ name }) => name));
});

test('a county directly below its province is as deep as a prefecture', () => {
  const codes = ['650000', '650100', '650102', '659001'];
  const content = contentWithCatalogue(...codes.map((region) => ({ region, slug: '2024' })));
  const { matrix } = provinceCoverageView(content, regionOf(content, '650000'));
  const rows = rowsOf(matrix).map(({ name, depth }) => [name, depth]);
  expect(rows).toEqual([
    ['新疆维吾尔自治区', 0],
    ['乌鲁木齐市', 1],
    ['天山区', 2],
    ['石河子市', 1],
  ]);
});

test('only years with reports are counted, and lead to them', () => {
  const content = contentWithCatalogue({ region: '440100', slug: '2019' }, { region: '440100', slug: '2023' });
  expect(coverageView(content).years).toEqual([
    { year: 2023, full: 0, catalogued: 1, address: '/reports/#y2023' },
    { year: 2019, full: 0, catalogued: 1, address: '/reports/#y2019' },
  ]);
});
