import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../../src/model/content.ts';
import { readRecordedIds, writeRecordedIds } from '../../src/parse/recorded-ids.ts';

/** Adds all ids of the content to content/ids.txt; removes none. Returns how many are new. */
export function recordIds(root: string, { reports, plans, indicators, topics }: Content): number {
  const path = join(root, 'ids.txt');
  const { ids } = readRecordedIds({ path, text: existsSync(path) ? readFileSync(path, 'utf8') : '' });
  const known = new Set(ids.map(({ address }) => address));
  const added = Object.entries({ reports, plans, indicators, topics })
    .flatMap(([collection, records]) => [...records.keys()].map((id) => `${collection}/${id}`))
    .filter((address) => !known.has(address))
    .map((address) => ({ address, withdrawn: null }));
  if (added.length > 0) writeFileSync(path, writeRecordedIds([...ids, ...added]));
  return added.length;
}
