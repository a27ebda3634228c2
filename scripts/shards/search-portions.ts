import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../../src/model/content.ts';
import { readSettings } from '../../src/model/settings.ts';
import { writePortion } from '../../src/search/build/portion-files.ts';
import { searchRecords } from '../../src/search/build/records.ts';
import { joinExact } from '../../src/search/build/write-exact.ts';
import type { SearchRecord } from '../../src/search/format/search-record.ts';
import { timed } from '../build/timed.ts';

/** Writes the portion of the search index that some provinces have. */
export function buildSearchPortion(folder: string, content: Content, provinces: readonly string[]): Promise<void> {
  const records = searchRecords(content).filter((record) => provinces.includes(provinceOf(record)));
  return timed('portion of the search index', () => writePortion(records, folder));
}

/**
 * Writes the search index of a site from the portions of some provinces. Makes the portion of all other records itself: those of
 * other provinces, indicators and guides.
 */
export async function joinSearchPortions(
  site: string,
  content: Content,
  portions: readonly { folder: string; provinces: readonly string[] }[],
): Promise<void> {
  const provinces = portions.flatMap((portion) => portion.provinces);
  const rest = join(site, '.search-portion');
  const records = searchRecords(content).filter((record) => !provinces.includes(provinceOf(record)));
  const { maxSearchFiles } = readSettings(process.env);
  await timed('search index', async () => {
    await writePortion(records, rest);
    const folders = [...portions.map(({ folder }) => folder), rest];
    await joinExact(folders, site, { maxFiles: maxSearchFiles ?? undefined });
  });
  rmSync(rest, { recursive: true });
}

function provinceOf({ regions }: SearchRecord): string {
  return regions[0] ?? '';
}
