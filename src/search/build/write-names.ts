/** Writes what a site needs of the index where a search server has the rest: places, and variants for queries. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TRADITIONAL_PAIRS } from '../../parse/traditional-table.ts';
import { columnsOf } from '../../parse/variants.ts';
import { type IndexPointer, NAMES_FORMAT, POINTER_PATH, placeStartsPath, tablePath } from '../format/layout.ts';
import type { SearchRecord } from '../format/search-record.ts';
import { buildId } from './build-id.ts';
import { PLACE_BUCKETS } from './index-plan.ts';
import { packText } from './pack.ts';
import { placeStarts, placeTable } from './places.ts';

/** Writes a few files into `<outDir>/search-index/`, whose size depends on the divisions only. */
export function writeNames(records: readonly SearchRecord[], outDir: string): void {
  const places = placeTable(records);
  const starts = placeStarts(places, PLACE_BUCKETS);
  const variants = columnsOf(TRADITIONAL_PAIRS);
  const build = buildId([NAMES_FORMAT, ...[places, starts, variants].map((value) => JSON.stringify(value))]);
  const pointer: IndexPointer = {
    ...{ format: NAMES_FORMAT, build, documents: 0, groups: [], shards: [0, 0, 0], weights: '' },
    placeBuckets: PLACE_BUCKETS,
  };
  const write = (path: string, bytes: Uint8Array): void => {
    const file = join(outDir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  };
  write(tablePath(build, 'places'), packText(JSON.stringify(places)));
  for (const [bucket, text] of starts.entries()) write(placeStartsPath(build, bucket), packText(JSON.stringify(text)));
  write(tablePath(build, 'variants'), packText(JSON.stringify(variants)));
  write(POINTER_PATH, Buffer.from(JSON.stringify(pointer)));
}
