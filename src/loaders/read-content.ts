import { type CatalogueEntry, catalogueFile } from '../model/catalogue.ts';
import { documentsFile } from '../model/cited-document.ts';
import type { Content } from '../model/content.ts';
import type { Guide } from '../model/guide.ts';
import { keyPattern } from '../model/ids.ts';
import { type Indicator, indicator } from '../model/indicator.ts';
import { moved } from '../model/moved.ts';
import { compareProblems, type Problem } from '../model/problem.ts';
import type { Division } from '../model/region.ts';
import { type Site, site } from '../model/site.ts';
import { type Topic, topic } from '../model/topic.ts';
import { readDivisions } from '../parse/divisions.ts';
import { readGuide } from '../parse/guide.ts';
import { readSchema } from '../parse/schema.ts';
import { rules } from '../rules/index.ts';
import { type PlacedContent, type PlacedIn, runRules } from '../rules/rule.ts';
import { badName } from './files.ts';
import { readTexts } from './read-texts.ts';
import { type Memory, Reading } from './reading.ts';

export interface ReadContent {
  content: Content;
  /** Every problem of all files, ordered by file and place. */
  problems: Problem[];
}

/**
 * Reads the whole content folder: parse, then rules across files. Check, build and every other command start here, so
 * that they can never disagree. What has errors is left out of `content` as far as nothing stands on it. With a memory of
 * an earlier reading, only files that have changed since are parsed.
 */
export function readContent(root: string, label = 'content', memory: Memory | null = null): ReadContent {
  const reading = new Reading(root, label, memory);
  const { folder, problems } = reading;
  const broken = new Set<string>();
  folder.refuseOthers(names);

  const siteFile = reading.yaml('site.yaml', (yaml, file) => readSchema(site, yaml, file));
  const movedFile = reading.yaml('moved.yaml', (yaml, file) => readSchema(moved, yaml, file), true);
  const documents = reading.yaml('documents.yaml', (yaml, file) => readSchema(documentsFile, yaml, file), true);
  const divisions = reading.take(['divisions.csv'], () => {
    const file = folder.text('divisions.csv');
    const read = file ? readDivisions(file) : { divisions: new Map<string, Division>(), problems: [] };
    return { value: read.divisions, problems: read.problems };
  });
  const topics = readKeyed<Topic>(reading, 'topics', topic, broken);
  const indicators = readKeyed<Indicator>(reading, 'indicators', indicator, broken);
  const topicList = [...topics.values()].map((entry) => entry.value).sort((a, b) => a.order - b.order);

  const { reports, plans } = readTexts(reading, topicList, broken);
  const catalogue = readCatalogue(reading);
  const content: Content = {
    site: siteFile?.value ?? emptySite,
    divisions,
    topics: new Map(topicList.map((value) => [value.id, value])),
    indicators: values(indicators),
    reports: values(reports),
    plans: values(plans),
    catalogue: new Map(catalogue.map(({ value }) => [value.id, value])),
    guides: readGuides(reading),
    documents: documents?.value ?? noDocuments,
    moved: movedFile?.value ?? {},
  };
  const placed: PlacedContent = {
    content,
    reports,
    plans,
    indicators,
    topics,
    catalogue,
    moved: movedFile,
    documents,
    broken,
  };
  problems.push(...folder.problems, ...runRules(rules, placed, memory?.rules));
  return { content, problems: problems.sort(compareProblems) };
}

/** What lies in the content folder. Guides are read by Astro. */
const names = [
  ...['reports', 'annotations', 'captures', 'plans', 'catalogue', 'indicators', 'topics', 'guides'],
  ...['divisions.csv', 'site.yaml', 'documents.yaml', 'moved.yaml'],
];

/** Reads a folder of YAML files, one a record, whose names are the ids. */
function readKeyed<T extends { id: string }>(
  reading: Reading,
  directory: string,
  schema: Parameters<typeof readSchema>[0],
  broken: Set<string>,
): Map<string, PlacedIn<T>> {
  const found = new Map<string, PlacedIn<T>>();
  for (const id of reading.folder.list(directory, '.yaml')) {
    const path = `${directory}/${id}.yaml`;
    if (!keyPattern.test(id))
      reading.problems.push(badName(reading.folder.show(path), '文件名用小写字母、数字和连字符'));
    const read = reading.yaml(path, (yaml, file) => {
      const { value, problems } = readSchema(schema, yaml, file);
      return { value: value === null ? null : ({ ...(value as object), id } as T), problems };
    });
    if (read) found.set(id, { ...read, path: [] });
    else broken.add(`${directory}/${id}`);
  }
  return found;
}

/** Reads the catalogue, a file a province, in file order. */
function readCatalogue(reading: Reading): PlacedIn<CatalogueEntry>[] {
  return reading.folder.list('catalogue', '.yaml').flatMap((province) => {
    const path = `catalogue/${province}.yaml`;
    if (!/^[1-9]\d0000$/.test(province)) {
      reading.problems.push(badName(reading.folder.show(path), '文件名写作省级区划代码，如 440000.yaml'));
      return [];
    }
    const read = reading.yaml(path, (yaml, file) => {
      const { value, problems } = readSchema(catalogueFile, yaml, file);
      const entries = value?.map((entry) => ({ ...entry, id: `${entry.region}/${entry.slug}` })) ?? null;
      const strays = (entries ?? []).flatMap(({ region }, i) =>
        region.slice(0, 2) === province.slice(0, 2)
          ? []
          : [
              {
                ...badName(file, `移到 catalogue/${region.slice(0, 2)}0000.yaml`),
                ...yaml.locate([i]),
                message: '条目不在所属省份的文件里',
              },
            ],
      );
      return { value: entries, problems: [...problems, ...strays] };
    });
    return read ? read.value.map((value, i) => ({ value, file: read.file, yaml: read.yaml, path: [i] })) : [];
  });
}

/** Guides are rendered by Astro; here their front matter is checked and their words are taken for the search. */
function readGuides(reading: Reading): Map<string, Guide> {
  const guides = new Map<string, Guide>();
  for (const id of reading.folder.list('guides', '.mdx')) {
    const path = `guides/${id}.mdx`;
    const guide = reading.take([path], () => {
      const file = reading.folder.text(path);
      if (!file) return { value: null, problems: [] };
      const { guide: value, problems } = readGuide(id, file);
      return { value, problems };
    });
    if (guide) guides.set(id, guide);
  }
  return guides;
}

function values<T>(placed: ReadonlyMap<string, { value: T }>): Map<string, T> {
  return new Map([...placed].map(([id, { value }]) => [id, value]));
}

/** What content/documents.yaml says where there is none. */
const noDocuments = documentsFile.parse(undefined);

/** Stands in where site.yaml cannot be read, so that every other problem is still found. */
const emptySite: Site = {
  name: '',
  description: '',
  asOf: '9999-12-31',
  licence: { annotations: '', annotationsUrl: '', texts: '' },
};
