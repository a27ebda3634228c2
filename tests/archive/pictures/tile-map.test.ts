import { expect, test } from 'vitest';
import { divisionMap, provinceMap } from '../../../src/archive/pictures/tile-map.ts';
import { regionOf } from '../../../src/archive/regions.ts';
import { contentWithCatalogue, foundingContent } from '../founding-content.ts';

test('every province has a tile with its known reports, of whatever issuer and level', () => {
  const content = contentWithCatalogue(
    { region: '440104', slug: '2023' },
    { region: '440100', slug: '2023-sifaju', issuerKind: 'department' },
  );
  const tiles = provinceMap(content, 'region');
  expect(tiles).toHaveLength(34);
  expect(tiles.find(({ name }) => name === '广东省')).toMatchObject({
    short: '粤',
    reports: 2,
    full: 0,
    applies: true,
  });
  expect(tiles.filter(({ applies }) => !applies).map(({ short }) => short)).toEqual(['台', '港', '澳']);
});

test('all known reports are on the map, and all full texts', () => {
  const tiles = provinceMap(foundingContent, 'coverage');
  const sum = (key: 'reports' | 'full') => tiles.reduce((total, tile) => total + tile[key], 0);
  expect(sum('reports')).toBe(foundingContent.reports.size + foundingContent.catalogue.size);
  expect(sum('full')).toBe(foundingContent.reports.size);
});

test('tiles lead to the region or to its coverage', () => {
  const addressOf = (leadTo: 'region' | 'coverage') =>
    provinceMap(foundingContent, leadTo).find(({ short }) => short === '粤')?.address;
  expect(addressOf('region')).toBe('/regions/440000/');
  expect(addressOf('coverage')).toBe('/coverage/440000/');
});

test('the divisions of a province are in rows of five, in the order of their codes, under their short names', () => {
  const tiles = divisionMap(foundingContent, regionOf(foundingContent, '440000'));
  expect(tiles.map(({ short }) => short).slice(0, 6)).toEqual(['广州', '韶关', '深圳', '珠海', '汕头', '佛山']);
  expect(tiles.map(({ column, row }) => [column, row])[5]).toEqual([0, 1]);
  expect(tiles[0]).toMatchObject({ name: '广州市', address: '/regions/440100/' });
});

test('five short names of a province have room on a phone', () => {
  const provinces = [...foundingContent.divisions.values()].filter(({ level }) => level === 'province');
  const names = provinces.flatMap((province) => divisionMap(foundingContent, province).map(({ short }) => short));
  expect(names.filter((name) => name.length > 4)).toEqual([]);
});
