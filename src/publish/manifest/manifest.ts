import { dataFileAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import type { Resource } from '../resources/resource.ts';
import type { Manifest } from '../schema/manifest-schema.ts';

/**
 * Version of the data formats. Additions raise the minor number, breaking changes the major: a field or column is removed,
 * renamed, moved or changes its meaning or type, or an address disappears.
 */
export const dataVersion = '1.2';

/** The manifest does not list itself. */
export const manifestAddress = dataFileAddress('index.json');

/** A resource with the number and total size of its files. */
export interface ResourceSize {
  resource: Omit<Resource, 'files'>;
  count: number;
  bytes: number;
}

/** `/data/index.json`: the data files, record counts and licence. */
export function manifest(content: Content, sizes: readonly ResourceSize[]): Manifest {
  const { site, reports } = content;
  const sum = (kind: 'observations' | 'links' | 'events') =>
    [...reports.values()].reduce((total, report) => total + report.annotations[kind].length, 0);
  return {
    name: site.name,
    version: dataVersion,
    licence: { name: site.licence.annotations, url: site.licence.annotationsUrl, texts: site.licence.texts },
    asOf: site.asOf,
    counts: {
      reports: reports.size,
      catalogued: content.catalogue.size,
      plans: content.plans.size,
      indicators: content.indicators.size,
      regions: content.divisions.size,
      observations: sum('observations'),
      links: sum('links'),
      events: sum('events'),
    },
    files: sizes.map(({ resource: { path, format, title, description, schema }, bytes, count }) => ({
      path,
      format,
      bytes,
      count,
      title,
      description,
      ...(schema === undefined ? {} : { schema }),
    })),
  };
}
