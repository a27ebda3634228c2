import { readContent } from '../../src/loaders/read-content.ts';
import type { CatalogueEntry } from '../../src/model/catalogue.ts';
import { catalogueEntry } from '../../src/model/catalogue.ts';
import type { Content } from '../../src/model/content.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Report } from '../../src/model/report.ts';

/** The content of the archive as it stands. */
export const founding: Content = readContent('content').content;

/** Guangzhou's plan, which the archive was founded with. */
export const plan = known(founding.plans, '440100/2024-2035');

export function reportOf(id: string): Report {
  return known<Report>(founding.reports, id);
}

function known<T extends Report | Plan>(map: ReadonlyMap<string, T>, id: string): T {
  const value = map.get(id);
  if (!value) throw new Error(`No ${id} in content/`);
  return value;
}

/** The archive with other catalogue entries and without texts: `region`, `slug` and what a test is about. */
export function catalogued(...entries: { region: string; slug: string; [key: string]: unknown }[]): Content {
  const made = entries.map((entry): CatalogueEntry => {
    const fields = catalogueEntry.parse({
      issuers: ['某机关'],
      issuerKind: 'government',
      year: Number(entry.slug.slice(0, 4)),
      url: `https://example.org/${entry.region}/${entry.slug}`,
      ...entry,
    });
    return { ...fields, id: `${entry.region}/${entry.slug}` };
  });
  return {
    ...founding,
    reports: new Map(),
    plans: new Map(),
    catalogue: new Map(made.map((entry) => [entry.id, entry])),
  };
}
