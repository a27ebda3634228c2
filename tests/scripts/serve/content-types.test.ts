import { expect, test } from 'vitest';
import { contentTypeOf, isCompressible } from '../../../scripts/serve/content-types.ts';

test.each([
  ['index.html', 'text/html; charset=utf-8', true],
  ['data/observations.csv', 'text/csv; charset=utf-8', true],
  ['data/archive.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', false],
  ['data/archive-2.sqlite', 'application/vnd.sqlite3', false],
  ['data/passages.parquet', 'application/vnd.apache.parquet', false],
  ['apple-touch-icon.png', 'image/png', false],
  ['icon.svg', 'image/svg+xml', true],
  ['search-index/index.bin', 'application/octet-stream', false],
])('%s is %s', (path, type, compressible) => {
  expect([contentTypeOf(path), isCompressible(path)]).toEqual([type, compressible]);
});
