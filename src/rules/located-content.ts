import type { CatalogueEntry } from '../model/catalogue.ts';
import type { DocumentsFile } from '../model/cited-document.ts';
import type { Content } from '../model/content.ts';
import type { Indicator } from '../model/indicator.ts';
import type { MovedAddresses } from '../model/moved-addresses.ts';
import type { Plan } from '../model/plan.ts';
import type { RecordedId } from '../model/recorded-id.ts';
import type { Report } from '../model/report.ts';
import type { Located, LocatedText } from '../parse/located.ts';
import type { YamlText } from '../parse/yaml.ts';

/** The whole content with the positions of its values: what rules check. */
export interface LocatedContent {
  content: Content;
  /** The content folder's name in problems. */
  folder: string;
  reports: ReadonlyMap<string, LocatedText<Report>>;
  plans: ReadonlyMap<string, LocatedText<Plan>>;
  indicators: ReadonlyMap<string, Located<Indicator>>;
  /** In file order. Ids may repeat: rule `identity` reports that. */
  catalogue: readonly Located<CatalogueEntry>[];
  /** content/moved.yaml, if there is one. */
  moved: (Located<MovedAddresses> & { yaml: YamlText }) | null;
  /** content/documents.yaml, if there is one. */
  documents: Located<DocumentsFile> | null;
  /** Ids that have been published. */
  recordedIds: readonly RecordedId[];
  /** Files that exist but could not be read, as `plans/440100/2024-2035` or `moved.yaml`. Rules ignore references to them. */
  broken: ReadonlySet<string>;
}
