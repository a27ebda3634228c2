import { readContent } from '../../src/loaders/read-content.ts';
import { catalogueEntryOf, catalogueEntrySchema } from '../../src/model/catalogue.ts';
import type { Content } from '../../src/model/content.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Report } from '../../src/model/report.ts';

/** The content in the repository. */
export const foundingContent: Content = readContent('content').content;

export const plan = required(foundingContent.plans, '440100/2024-2035');

export function reportOf(id: string): Report {
  return required<Report>(foundingContent.reports, id);
}

function required<T extends Report | Plan>(map: ReadonlyMap<string, T>, id: string): T {
  const value = map.get(id);
  if (!value) throw new Error(`No ${id} in content/`);
  return value;
}

/** The founding content with only these catalogue entries, whose missing fields get defaults. */
export function contentWithCatalogue(...entries: { region: string; slug: string; [key: string]: unknown }[]): Content {
  const catalogue = entries.map((entry) => {
    const fields = catalogueEntrySchema.parse({
      issuers: ['某机关'],
      issuerKind: 'government',
      year: Number(entry.slug.slice(0, 4)),
      urls: [{ address: `https://example.org/${entry.region}/${entry.slug}`, kind: 'official' }],
      ...entry,
    });
    return catalogueEntryOf(fields);
  });
  return {
    ...foundingContent,
    reports: new Map(),
    plans: new Map(),
    catalogue: new Map(catalogue.map((entry) => [entry.id, entry])),
  };
}
