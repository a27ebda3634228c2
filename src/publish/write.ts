import { closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BuildScope, wholeSite } from './build-scope.ts';
import type { TableContext } from './desk/table-context.ts';
import { inventories, siteFiles } from './inventories.ts';
import type { ResourceSize } from './manifest/manifest.ts';
import { resourcesIn, tableResources } from './resources/index.ts';
import type { DataContext, DataFile, Resource } from './resources/resource.ts';

/**
 * Writes the data files made of tables alone; returns their sizes. They take longest, so a build does this in a thread that
 * has only the rows.
 */
export function writeTables(context: TableContext, folder: string): Promise<ResourceSize[]> {
  return writeFiles(tableResources, context, new Output(folder, wholeSite));
}

/**
 * Writes the other data files one by one; returns their sizes. They are not Astro endpoints: 5,000 reports have 35,000
 * files, and a page takes tens of times as long as a file. Files that exist already are only measured.
 */
export function writeData(options: DataContext, folder: string, scope: BuildScope): Promise<ResourceSize[]> {
  const written = (address: string) => {
    const file = join(folder, address);
    return existsSync(file) ? readFileSync(file) : null;
  };
  return writeFiles(resourcesIn(options), { ...options, written }, new Output(folder, scope));
}

/** Writes the inventories with all sizes, in the order of the resources, and the files for crawlers and hosts. */
export function writeInventories(context: DataContext, sizes: readonly ResourceSize[], folder: string): void {
  const output = new Output(folder, wholeSite);
  const listed = [...sizes];
  for (const { json, ...resource } of inventories) {
    const bytes = output.write({ path: resource.path, pieces: () => [json(context, listed)] });
    listed.push({ resource, count: 1, bytes });
  }
  for (const { path, text } of siteFiles(context)) output.write({ path, pieces: () => [text()] });
}

async function writeFiles<Context>(
  list: readonly Resource<Context>[],
  context: Context,
  output: Output,
): Promise<ResourceSize[]> {
  const sizes: ResourceSize[] = [];
  for (const resource of list) {
    // Do not even start to generate a file of the whole archive.
    if (isSingleFile(resource) && !output.scope.generates(resource.path)) continue;
    sizes.push(...(await writeResource(resource, context, output)));
  }
  return sizes;
}

/** False if there is a file per record. */
function isSingleFile({ path }: { path: string }): boolean {
  return !path.includes('{');
}

/** Returns one total for a resource with a file per record, otherwise the size of each file. */
async function writeResource<Context>(
  { files, ...resource }: Resource<Context>,
  context: Context,
  output: Output,
): Promise<ResourceSize[]> {
  const sizes: ResourceSize[] = [];
  const total: ResourceSize = { resource, count: 0, bytes: 0 };
  for await (const file of files(context)) {
    if (!output.includes(file.path)) continue;
    const bytes = output.write(file);
    total.count++;
    total.bytes += bytes;
    if (isSingleFile(resource)) sizes.push({ resource: { ...resource, path: file.path }, count: 1, bytes });
  }
  return isSingleFile(resource) ? sizes : [total];
}

/** The folder of a build, and which of its addresses this build writes. */
class Output {
  readonly scope: BuildScope;
  private readonly folder: string;
  private readonly folders = new Set<string>();

  constructor(folder: string, scope: BuildScope) {
    this.folder = folder;
    this.scope = scope;
  }

  includes(path: string): boolean {
    return this.scope.exists(path) || this.scope.generates(path);
  }

  /** Writes a file unless it exists already; returns its number of bytes. */
  write({ path, pieces }: DataFile): number {
    const file = join(this.folder, path);
    if (this.scope.exists(path)) return statSync(file).size;
    this.makeFolder(dirname(file));
    return writePieces(file, pieces());
  }

  private makeFolder(folder: string): void {
    if (this.folders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.folders.add(folder);
  }
}

/** Returns the number of bytes. */
function writePieces(path: string, pieces: Iterable<string | Uint8Array>): number {
  if (Array.isArray(pieces) && pieces.length === 1 && typeof pieces[0] === 'string') return writeText(path, pieces[0]);
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

/** In one call, which encodes the text without a buffer for it: nearly all files are one text. */
function writeText(path: string, text: string): number {
  writeFileSync(path, text);
  return Buffer.byteLength(text);
}
