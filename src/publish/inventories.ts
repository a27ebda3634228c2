import { dataPackage, dataPackageAddress } from './manifest/data-package.ts';
import { manifest, manifestAddress, type ResourceSize } from './manifest/manifest.ts';
import { representationsIn } from './resources/reports-and-plans.ts';
import type { DataContext, Resource } from './resources/resource.ts';
import { schemaAddress } from './schema/json-schemas.ts';
import { pageRedirects, redirectsFile } from './site/redirects.ts';
import { robots } from './site/robots.ts';

/** A file that lists the other data files, with their sizes if written. */
interface Inventory extends Omit<Resource, 'files'> {
  json: (context: DataContext, sizes: readonly ResourceSize[]) => string;
}

export const inventories: readonly Inventory[] = [
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
export function siteFiles(context: DataContext): { path: string; text: () => string }[] {
  const { content, location } = context;
  const hasMoves = pageRedirects(content).length > 0;
  const endings = representationsIn(context).map(({ ending }) => ending);
  return [
    { path: '/robots.txt', text: () => robots(location) },
    ...(hasMoves ? [{ path: '/_redirects', text: () => redirectsFile(content, location, endings) }] : []),
  ];
}
