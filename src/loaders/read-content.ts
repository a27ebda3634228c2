import { addAll } from '../model/add-all.ts';
import { type CatalogueEntry, catalogueEntryOf, catalogueFileSchema } from '../model/catalogue.ts';
import { documentsFileSchema } from '../model/cited-document.ts';
import type { Content } from '../model/content.ts';
import { exceptionsFileSchema } from '../model/exception.ts';
import type { Guide } from '../model/guide.ts';
import { keyPattern } from '../model/ids.ts';
import { type Indicator, indicatorSchema } from '../model/indicator.ts';
import { movedAddressesSchema } from '../model/moved-addresses.ts';
import { compareProblems, type Problem } from '../model/problem.ts';
import type { RecordedId } from '../model/recorded-id.ts';
import type { Division } from '../model/region.ts';
import { type Site, siteSchema } from '../model/site.ts';
import { type Topic, topicSchema } from '../model/topic.ts';
import { readDivisions } from '../parse/divisions.ts';
import type { Located } from '../parse/located.ts';
import { readGuide } from '../parse/read-guide.ts';
import { readRecordedIds } from '../parse/recorded-ids.ts';
import { parseWithSchema } from '../parse/schema.ts';
import { parseEntries } from '../parse/schema-entries.ts';
import { applyExceptions } from '../rules/exceptions.ts';
import { rules } from '../rules/index.ts';
import type { LocatedContent } from '../rules/located-content.ts';
import { runRules } from '../rules/run-rules.ts';
import { pathProblem } from './content-folder.ts';
import { knownNames, requiredFiles } from './content-names.ts';
import { ContentReader, type ReadCache } from './content-reader.ts';
import { readReportsAndPlans } from './read-reports-and-plans.ts';

export interface ContentReadResult {
  content: Content;
  /** The problems of all files but acknowledged warnings, ordered by file and position. */
  problems: Problem[];
}

/**
 * Parses the whole content folder, then runs the rules. All commands call this, so they cannot disagree. `content` omits
 * files that cannot be parsed. With the `cache` of an earlier reading, parses only changed files. `published` are ids that
 * must not vanish besides those in content/ids.txt.
 */
export function readContent(
  root: string,
  label = 'content',
  cache: ReadCache | null = null,
  published: readonly RecordedId[] = [],
): ContentReadResult {
  const reader = new ContentReader(root, label, cache);
  const { folder, problems } = reader;
  const broken = new Set<string>();
  folder.refuseUnknown(knownNames);
  folder.require(requiredFiles);

  const site = reader.yaml('site.yaml', (yaml, file) => parseWithSchema(siteSchema, yaml, file), true);
  const moved = reader.yaml('moved.yaml', (yaml, file) => parseWithSchema(movedAddressesSchema, yaml, file), true);
  const documents = reader.yaml('documents.yaml', (yaml, file) => parseEntries(documentsFileSchema, yaml, file), true);
  const exceptions = reader.yaml(
    'exceptions.yaml',
    (yaml, file) => parseEntries(exceptionsFileSchema, yaml, file),
    true,
  );
  const divisions = reader.cached(['divisions.csv'], () => {
    const file = folder.readText('divisions.csv', true);
    if (!file) return { value: new Map<string, Division>(), problems: [] };
    const { divisions: value, problems } = readDivisions(file);
    return { value, problems };
  });
  const recordedIds = reader.cached(['ids.txt'], () => {
    const file = folder.readText('ids.txt', true);
    if (!file) return { value: [], problems: [] };
    const { ids: value, problems } = readRecordedIds(file);
    return { value, problems };
  });
  if (problems.some(({ file }) => file === folder.displayPath('moved.yaml'))) broken.add('moved.yaml');
  const topics = readRecords<Topic>(reader, 'topics', topicSchema, broken);
  const indicators = readRecords<Indicator>(reader, 'indicators', indicatorSchema, broken);
  const topicList = [...topics.values()].map((entry) => entry.value).sort((a, b) => a.order - b.order);

  const { reports, plans } = readReportsAndPlans(reader, topicList, broken);
  const catalogue = readCatalogue(reader);
  const content: Content = {
    site: site?.value ?? emptySite,
    divisions,
    topics: new Map(topicList.map((value) => [value.id, value])),
    indicators: values(indicators),
    reports: values(reports),
    plans: values(plans),
    catalogue: new Map(catalogue.map(({ value }) => [value.id, value])),
    guides: readGuides(reader),
    documents: documents?.value ?? emptyDocuments,
    moved: moved?.value ?? {},
  };
  const located: LocatedContent = {
    content,
    reports,
    plans,
    indicators,
    catalogue,
    moved,
    documents,
    folder: label,
    recordedIds: withPublished(recordedIds, published),
    broken,
  };
  addAll(problems, folder.problems);
  addAll(problems, runRules(rules, located, reader.earlier));
  return { content, problems: applyExceptions(problems, exceptions, label).sort(compareProblems) };
}

/** What content/ids.txt says of an id counts. */
function withPublished(recorded: readonly RecordedId[], published: readonly RecordedId[]): RecordedId[] {
  const known = new Set(recorded.map(({ address }) => address));
  return [...recorded, ...published.filter(({ address }) => !known.has(address))];
}

/** Reads a folder of YAML files: one record a file, its id the file name. */
function readRecords<T extends { id: string }>(
  reader: ContentReader,
  directory: string,
  schema: Parameters<typeof parseWithSchema>[0],
  broken: Set<string>,
): Map<string, Located<T>> {
  const records = new Map<string, Located<T>>();
  for (const id of reader.folder.list(directory, '.yaml')) {
    const path = `${directory}/${id}.yaml`;
    refuseBadKey(reader, id, path);
    const record = reader.yaml(path, (yaml, file) => {
      const { value, problems } = parseWithSchema(schema, yaml, file);
      return { value: value === null ? null : ({ ...(value as object), id } as T), problems };
    });
    if (record) records.set(id, record);
    else broken.add(`${directory}/${id}`);
  }
  return records;
}

function refuseBadKey(reader: ContentReader, id: string, path: string): void {
  if (keyPattern.test(id)) return;
  const fix = '文件名用小写字母、数字和连字符，至多 60 个字符，不用 con、aux、index 等系统保留的名称';
  reader.problems.push(pathProblem(reader.folder.displayPath(path), fix));
}

/** Reads the catalogue, one file a province, in file order. */
function readCatalogue(reader: ContentReader): Located<CatalogueEntry>[] {
  return reader.folder.list('catalogue', '.yaml').flatMap((province) => {
    const path = `catalogue/${province}.yaml`;
    if (!/^[1-9]\d0000$/.test(province)) {
      reader.problems.push(pathProblem(reader.folder.displayPath(path), '文件名写作省级区划代码，如 440000.yaml'));
      return [];
    }
    const list = reader.yaml(path, (yaml, file) => {
      const { value, yaml: kept, problems } = parseEntries(catalogueFileSchema, yaml, file);
      const entries = value?.map(catalogueEntryOf) ?? null;
      const misplaced = (entries ?? []).flatMap(({ region }, i) =>
        region.slice(0, 2) === province.slice(0, 2)
          ? []
          : [
              {
                ...pathProblem(file, `移到 catalogue/${region.slice(0, 2)}0000.yaml`),
                ...kept.locate([i]),
                message: '条目不在所属省份的文件里',
              },
            ],
      );
      return { value: entries, yaml: kept, problems: [...problems, ...misplaced] };
    });
    return list ? list.value.map((value, i) => ({ value, file: list.file, yaml: list.yaml, path: [i] })) : [];
  });
}

/** Checks the front matter of guides and takes their paragraphs for the search index. Astro renders the pages. */
function readGuides(reader: ContentReader): Map<string, Guide> {
  const guides = new Map<string, Guide>();
  for (const id of reader.folder.list('guides', '.mdx')) {
    const path = `guides/${id}.mdx`;
    refuseBadKey(reader, id, path);
    const guide = reader.cached([path], () => {
      const file = reader.folder.readText(path);
      if (!file) return { value: null, problems: [] };
      const { guide: value, problems } = readGuide(id, file);
      return { value, problems };
    });
    if (guide) guides.set(id, guide);
  }
  return guides;
}

function values<T>(located: ReadonlyMap<string, { value: T }>): Map<string, T> {
  return new Map([...located].map(([id, { value }]) => [id, value]));
}

/** Used without content/documents.yaml. */
const emptyDocuments = documentsFileSchema.parse(undefined);

/** Used if site.yaml cannot be read, so that all other problems are still found. */
const emptySite: Site = {
  name: '',
  description: '',
  asOf: '9999-12-31',
  licence: { annotations: '', annotationsUrl: '', texts: '' },
};
