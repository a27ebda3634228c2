import { tablesOfContent } from './desk/table-context.ts';
import { inventories, siteFiles } from './inventories.ts';
import { resourcesIn, tableResources } from './resources/index.ts';
import type { DataContext, Resource } from './resources/resource.ts';

type Pieces = Iterable<string | Uint8Array>;

/** The content of one data file, or null if there is none: for `npm run dev`, which writes no files. */
export async function dataFile(context: DataContext, address: string): Promise<Pieces | null> {
  const tables = tablesOfContent(context.content, context.location);
  const found = (await find(tableResources, tables, address)) ?? (await find(resourcesIn(context), context, address));
  if (found) return found;
  const inventory = inventories.find(({ path }) => path === address);
  if (inventory) return [inventory.json(context, [])];
  const siteFile = siteFiles(context).find(({ path }) => path === address);
  return siteFile ? [siteFile.text()] : null;
}

async function find<Context>(
  list: readonly Resource<Context>[],
  context: Context,
  address: string,
): Promise<Pieces | null> {
  for (const { path, files } of list) {
    if (!mayMatch(path, address)) continue;
    for await (const file of files(context)) if (file.path === address) return file.pieces();
  }
  return null;
}

/** A quick test: equal up to the first `{`, and with the same ending. */
function mayMatch(template: string, address: string): boolean {
  const [start = ''] = template.split('{');
  return address.startsWith(start.replace(/\.\w+$/, '')) && address.endsWith(template.slice(template.lastIndexOf('.')));
}
