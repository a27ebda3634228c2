import { allReports, csvFiles, reportList } from './bulk.ts';
import { compareFiles } from './compare.ts';
import { databaseFile, parquetFiles, workbookFile } from './desk.ts';
import { feed, publicationsFeed, regionFeeds } from './feeds.ts';
import { indicatorFiles, indicatorTables, regionFiles, regionTables } from './indicators-and-regions.ts';
import { captures, planResources, reportResources } from './reports-and-plans.ts';
import type { Resource } from './resource.ts';
import { schemaFiles } from './schemas.ts';

/** All resources except the two inventories (../write.ts), in their order. */
export const resources: readonly Resource[] = [
  ...csvFiles,
  workbookFile,
  databaseFile,
  parquetFiles,
  reportList,
  ...reportResources,
  // After the JSON files of the reports, which it reads.
  allReports,
  ...planResources,
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
