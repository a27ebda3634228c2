import { closeSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataPackage, dataPackageAddress } from './data-package.ts';
import { families } from './families/index.ts';
import { textEndings } from './families/texts.ts';
import type { DataContext, DataFile, Family } from './file.ts';
import { type Measured, manifest, manifestAddress } from './manifest.ts';
import { redirects } from './moved.ts';
import { robots } from './robots.ts';
import { schemaAddress } from './schema/index.ts';
import { type Share, wholeSite } from './share.ts';

/**
 * Writes every data file of the site into a folder, each as it is made, and then the two that list them with their sizes.
 * Pages take tens of times as long to make, so data is not made as pages are: at 5,000 reports there are 35,000 files.
 * With a share of the site only its files are written; those that another build made are measured where they lie.
 */
export function writeData(given: DataContext, folder: string, share: Share = wholeSite): void {
  const made = new Set<string>();
  const files = new Set<string>();
  const context: DataContext = {
    ...given,
    written: (address) => (files.has(address) ? readFileSync(join(folder, address), 'utf8') : null),
  };
  const write = ({ path, chunks }: DataFile) => {
    if (!share.has(path) && !share.makes(path)) return null;
    files.add(path);
    return share.has(path) ? statSync(join(folder, path)).size : writeFile(join(folder, path), chunks(), made);
  };
  const measured: Measured[] = [];
  for (const family of families) {
    // What is made of everything is not even begun where it is left to others.
    if (isOne(family) && !share.makes(family.path)) continue;
    measured.push(...writeFamily(family, context, write));
  }
  for (const listing of [packageListing, manifestListing]) {
    const bytes = write({ path: listing.path, chunks: () => [listing.make(context, measured)] });
    if (bytes !== null) measured.push({ family: listing, count: 1, bytes });
  }
  for (const { path, make } of besides(context)) write({ path, chunks: () => [make()] });
}

/** Whether a family is of the whole archive, and not a file a record. */
function isOne({ path }: { path: string }): boolean {
  return !path.includes('{');
}

/** Writes the files of a family. Where each record has one, they are measured together; else each by itself. */
function writeFamily(
  { files, ...family }: Family,
  context: DataContext,
  write: (file: DataFile) => number | null,
): Measured[] {
  const each: Measured[] = [];
  const all: Measured = { family, count: 0, bytes: 0 };
  for (const file of files(context)) {
    const bytes = write(file);
    if (bytes === null) continue;
    all.count++;
    all.bytes += bytes;
    if (isOne(family)) each.push({ family: { ...family, path: file.path }, count: 1, bytes });
  }
  return isOne(family) ? each : [all];
}

/** One data file by its address, or null where there is none: for `npm run dev`, which writes nothing. */
export function dataFile(context: DataContext, address: string): Iterable<string | Uint8Array> | null {
  for (const { path, files } of families) {
    if (!fits(path, address)) continue;
    for (const file of files(context)) if (file.path === address) return file.chunks();
  }
  const listing = [packageListing, manifestListing].find(({ path }) => path === address);
  if (listing) return [listing.make(context, [])];
  const beside = besides(context).find(({ path }) => path === address);
  return beside ? [beside.make()] : null;
}

/** A file that lists the others, with their sizes where they have been written. */
interface Listing extends Omit<Family, 'files'> {
  make: (context: DataContext, measured: readonly Measured[]) => string;
}

const packageListing: Listing = {
  path: dataPackageAddress,
  format: 'json',
  title: 'Data Package',
  description: '全部 CSV 的字段、类型、主键、外键（Frictionless Data Package）。',
  make: ({ content, place }, measured) => `${JSON.stringify(dataPackage(content, place, measured), null, 2)}\n`,
};

const manifestListing: Listing = {
  path: manifestAddress,
  format: 'json',
  title: '数据文件清单',
  description: '全部数据文件的网址、格式、字节数。',
  schema: schemaAddress('index'),
  make: ({ content }, measured) => `${JSON.stringify(manifest(content, measured), null, 2)}\n`,
};

/** What speaks of the site rather than of its content. */
function besides({ content, place }: DataContext): { path: string; make: () => string }[] {
  const moved = Object.keys(content.moved).length > 0;
  return [
    { path: '/robots.txt', make: () => robots(place) },
    ...(moved ? [{ path: '/_redirects', make: () => redirects(content, place, textEndings) }] : []),
  ];
}

/** Whether an address may belong to a family: the same up to the first `{`, and the same ending. */
function fits(template: string, address: string): boolean {
  const [start = ''] = template.split('{');
  return (
    address.startsWith(start.replace(/\.ndjson$/, '')) && address.endsWith(template.slice(template.lastIndexOf('.')))
  );
}

function writeFile(path: string, chunks: Iterable<string | Uint8Array>, made: Set<string>): number {
  const folder = dirname(path);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  const file = openSync(path, 'w');
  let bytes = 0;
  try {
    for (const chunk of chunks) {
      const data = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      for (let at = 0; at < data.length; ) at += writeSync(file, data, at);
      bytes += data.length;
    }
  } finally {
    closeSync(file);
  }
  return bytes;
}
