import type { Family } from '../file.ts';
import { allReports, csvFiles, reportList } from './bulk.ts';
import { compareFiles } from './compare.ts';
import { feed, regionFeeds } from './feeds.ts';
import { indicatorFiles, regionFiles, schemaFiles } from './records.ts';
import { captures, planFamilies, reportFamilies } from './texts.ts';

/** Every data file of the site but the two that list the others, in the order in which they are listed. */
export const families: readonly Family[] = [
  ...csvFiles,
  reportList,
  ...reportFamilies,
  // After the files of the reports, which it is made of.
  allReports,
  ...planFamilies,
  indicatorFiles,
  regionFiles,
  compareFiles,
  ...captures,
  schemaFiles,
  feed,
  regionFeeds,
];
