import type { Content } from '../model/content.ts';
import type { Family } from './file.ts';
import type { Manifest } from './schema/manifest.ts';

/**
 * Version of the data formats. The second number is raised when something is added; the first when something that was
 * promised changes: a field or column is removed, renamed, moved or gets another meaning or type, or an address goes.
 */
export const dataVersion = '1.0';

/** The list of all data files, which does not list itself. */
export const manifestAddress = '/data/index.json';

/** A family with what its files came to. */
export interface Measured {
  family: Omit<Family, 'files'>;
  count: number;
  bytes: number;
}

/** `/data/index.json`: what there is, how much of it, under what licence. */
export function manifest(content: Content, measured: readonly Measured[]): Manifest {
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
    files: measured.map(({ family: { path, format, title, description, schema }, bytes, count }) => ({
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
