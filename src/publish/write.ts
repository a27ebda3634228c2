import { closeSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BuildScope, wholeSite } from './build-scope.ts';
import { dataPackage, dataPackageAddress } from './manifest/data-package.ts';
import { manifest, manifestAddress, type ResourceSize } from './manifest/manifest.ts';
import { resources } from './resources/index.ts';
import { representationEndings } from './resources/reports-and-plans.ts';
import type { DataContext, DataFile, Resource } from './resources/resource.ts';
import { schemaAddress } from './schema/json-schemas.ts';
import { pageRedirects, redirectsFile } from './site/redirects.ts';
import { robots } from './site/robots.ts';

/**
 * Writes the data files one by one, then the two inventories with their sizes. They are not Astro endpoints: 5,000 reports
 * have 35,000 files, and a page takes tens of times as long as a file. Files that exist already are only measured.
 */
export function writeData(options: DataContext, folder: string, scope: BuildScope = wholeSite): void {
  const folders = new Set<string>();
  const written = new Set<string>();
  const context: DataContext = {
    ...options,
    written: (address) => (written.has(address) ? readFileSync(join(folder, address), 'utf8') : null),
  };
  const write = ({ path, pieces }: DataFile) => {
    if (!scope.exists(path) && !scope.generates(path)) return null;
    written.add(path);
    return scope.exists(path) ? statSync(join(folder, path)).size : writeFile(join(folder, path), pieces(), folders);
  };
  const sizes: ResourceSize[] = [];
  for (const resource of resources) {
    // Do not even start to generate a file of the whole archive.
    if (isSingleFile(resource) && !scope.generates(resource.path)) continue;
    sizes.push(...writeResource(resource, context, write));
  }
  for (const inventory of inventories) {
    const bytes = write({ path: inventory.path, pieces: () => [inventory.json(context, sizes)] });
    if (bytes !== null) sizes.push({ resource: inventory, count: 1, bytes });
  }
  for (const { path, text } of siteFiles(context)) write({ path, pieces: () => [text()] });
}

/** False if there is a file per record. */
function isSingleFile({ path }: { path: string }): boolean {
  return !path.includes('{');
}

/** Returns one total for a resource with a file per record, otherwise the size of each file. */
function writeResource(
  { files, ...resource }: Resource,
  context: DataContext,
  write: (file: DataFile) => number | null,
): ResourceSize[] {
  const sizes: ResourceSize[] = [];
  const total: ResourceSize = { resource, count: 0, bytes: 0 };
  for (const file of files(context)) {
    const bytes = write(file);
    if (bytes === null) continue;
    total.count++;
    total.bytes += bytes;
    if (isSingleFile(resource)) sizes.push({ resource: { ...resource, path: file.path }, count: 1, bytes });
  }
  return isSingleFile(resource) ? sizes : [total];
}

/** The content of one data file, or null if there is none: for `npm run dev`, which writes no files. */
export function dataFile(context: DataContext, address: string): Iterable<string | Uint8Array> | null {
  for (const { path, files } of resources) {
    if (!mayMatch(path, address)) continue;
    for (const file of files(context)) if (file.path === address) return file.pieces();
  }
  const inventory = inventories.find(({ path }) => path === address);
  if (inventory) return [inventory.json(context, [])];
  const siteFile = siteFiles(context).find(({ path }) => path === address);
  return siteFile ? [siteFile.text()] : null;
}

/** A file that lists the other data files, with their sizes if written. */
interface Inventory extends Omit<Resource, 'files'> {
  json: (context: DataContext, sizes: readonly ResourceSize[]) => string;
}

const inventories: readonly Inventory[] = [
  {
    path: dataPackageAddress,
    format: 'json',
    title: 'Data Package',
    description: '全部 CSV 的字段、类型、主键、外键（Frictionless Data Package）。',
    json: ({ content, location }, sizes) => `${JSON.stringify(dataPackage(content, location, sizes), null, 2)}\n`,
  },
  {
    path: manifestAddress,
    format: 'json',
    title: '数据文件清单',
    description: '全部数据文件的网址、格式、字节数。',
    schema: schemaAddress('index'),
    json: ({ content }, sizes) => `${JSON.stringify(manifest(content, sizes), null, 2)}\n`,
  },
];

/** Files for crawlers and hosts; the inventories do not list them. */
function siteFiles({ content, location }: DataContext): { path: string; text: () => string }[] {
  const hasMoves = pageRedirects(content).length > 0;
  return [
    { path: '/robots.txt', text: () => robots(location) },
    ...(hasMoves ? [{ path: '/_redirects', text: () => redirectsFile(content, location, representationEndings) }] : []),
  ];
}

/** A quick test: equal up to the first `{`, and with the same ending. */
function mayMatch(template: string, address: string): boolean {
  const [start = ''] = template.split('{');
  return (
    address.startsWith(start.replace(/\.(?:ndjson|csv)$/, '')) &&
    address.endsWith(template.slice(template.lastIndexOf('.')))
  );
}

/** Returns the number of bytes. */
function writeFile(path: string, pieces: Iterable<string | Uint8Array>, folders: Set<string>): number {
  const folder = dirname(path);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  const file = openSync(path, 'w');
  let bytes = 0;
  try {
    for (const piece of pieces) {
      const data = typeof piece === 'string' ? Buffer.from(piece) : piece;
      for (let offset = 0; offset < data.length; ) offset += writeSync(file, data, offset);
      bytes += data.length;
    }
  } finally {
    closeSync(file);
  }
  return bytes;
}
