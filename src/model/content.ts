import type { CatalogueEntry } from './catalogue.ts';
import type { DocumentsFile } from './cited-document.ts';
import type { Guide } from './guide.ts';
import type { Indicator } from './indicator.ts';
import type { MovedAddresses } from './moved-addresses.ts';
import type { Plan } from './plan.ts';
import type { Division } from './region.ts';
import type { Report } from './report.ts';
import type { Site } from './site.ts';
import type { Topic } from './topic.ts';

/** The whole archive as data. Every map is keyed and ordered by id. */
export interface Content {
  site: Site;
  divisions: ReadonlyMap<string, Division>;
  topics: ReadonlyMap<string, Topic>;
  indicators: ReadonlyMap<string, Indicator>;
  reports: ReadonlyMap<string, Report>;
  plans: ReadonlyMap<string, Plan>;
  catalogue: ReadonlyMap<string, CatalogueEntry>;
  guides: ReadonlyMap<string, Guide>;
  /** Editors' declarations on cited documents. */
  documents: DocumentsFile;
  moved: MovedAddresses;
}
