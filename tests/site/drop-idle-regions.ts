import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes from a content folder the prefectures that no other file names, with their counties: they are most pages of a small
 * archive, all of one kind.
 */
export function dropIdleRegions(content: string): void {
  const files = readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:mdx|yaml)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));
  const texts = files.map((file) => `${file.slice(content.length)}\n${readFileSync(file, 'utf8')}`);
  const prefectures = new Set(texts.flatMap((text) => text.match(/\b\d{4}(?=\d\d\b)/g) ?? []));
  const table = join(content, 'divisions.csv');
  const rows = readFileSync(table, 'utf8').split('\n');
  const isIdle = (row: string) => /^(?!\d\d0000)\d{6},/.test(row) && !prefectures.has(row.slice(0, 4));
  writeFileSync(table, rows.filter((row) => !isIdle(row)).join('\n'));
}
