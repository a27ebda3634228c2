import type { TableContext } from '../desk/table-context.ts';
import { allReports, reportList } from './bulk.ts';
import { citationFiles } from './citations.ts';
import { compareFiles } from './compare.ts';
import { csvFiles } from './csv.ts';
import { databaseFile, parquetFiles, workbookFile } from './desk.ts';
import { feed, publicationsFeed, regionFeeds } from './feeds.ts';
import { indicatorFiles, indicatorTables, regionFiles, regionTables } from './indicators-and-regions.ts';
import { captures, planResources, reportResources } from './reports-and-plans.ts';
import type { Resource } from './resource.ts';
import { schemaFiles } from './schemas.ts';

/** Made of tables alone, first in the inventories. */
export const tableResources: readonly Resource<TableContext>[] = [
  ...csvFiles,
  workbookFile,
  databaseFile,
  parquetFiles,
];

/** All others that a site has, in the order of the inventories. */
export function resourcesIn({ compact }: { compact: boolean }): readonly Resource[] {
  return resources.filter(({ only }) => only === undefined || (only === 'compact') === compact);
}

const resources: readonly Resource[] = [
  reportList,
  ...reportResources,
  // After the JSON files of the reports, which it reads.
  allReports,
  ...planResources,
  ...citationFiles,
  indicatorFiles,
  indicatorTables,
  regionFiles,
  regionTables,
  compareFiles,
  ...captures,
  schemaFiles,
  feed,
  publicationsFeed,
  regionFeeds,
];
