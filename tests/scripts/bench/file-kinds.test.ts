import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sizesByKind } from '../../../scripts/bench/measure/file-kinds.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-kinds-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('each file counts once, in the first kind that fits', () => {
  const paths = [
    ...[
      'index.html',
      'reports/440104/2022/index.html',
      'data/reports/440104/2022.json',
      'data/reports/440104/2022.csl.json',
    ],
    ...['data/reports/440104/2022.bib', 'data/regions/440104.csv', 'data/archive.sqlite', 'robots.txt'],
  ];
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), 'ten bytes.');
  }
  expect(sizesByKind(folder)).toEqual([
    ['pages', { files: 2, bytes: 20 }],
    ['.bib, .ris, .csl.json of reports and plans', { files: 2, bytes: 20 }],
    ['.json of reports and plans', { files: 1, bytes: 10 }],
    ['.csv of regions', { files: 1, bytes: 10 }],
    ['other data files', { files: 1, bytes: 10 }],
    ['everything else', { files: 1, bytes: 10 }],
  ]);
});
