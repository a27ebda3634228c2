import { resolve } from 'node:path';
import { type CatalogueEntry, catalogueFile } from '../model/catalogue.ts';
import { documentsFile } from '../model/cited-document.ts';
import type { Content } from '../model/content.ts';
import type { Guide } from '../model/guide.ts';
import { isPlanSlug, keyPattern, readSlug } from '../model/ids.ts';
import { type Indicator, indicator } from '../model/indicator.ts';
import { moved } from '../model/moved.ts';
import type { Plan } from '../model/plan.ts';
import { compareProblems, type Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { type Site, site } from '../model/site.ts';
import { type Topic, topic } from '../model/topic.ts';
import { readDivisions } from '../parse/divisions.ts';
import { readGuide } from '../parse/guide.ts';
import { readPlan } from '../parse/plan.ts';
import { type Placed, type ReportFiles, readReport } from '../parse/report.ts';
import { readSchema } from '../parse/schema.ts';
import { readYaml, type YamlText } from '../parse/yaml.ts';
import { rules } from '../rules/index.ts';
import { type PlacedContent, type PlacedIn, runRules } from '../rules/rule.ts';
import { ContentFolder } from './files.ts';

export interface ReadContent {
  content: Content;
  /** Every problem of all files, ordered by file and place. */
  problems: Problem[];
}

/**
 * Reads the whole content folder: parse, then rules across files. Check, build and every other command start here, so
 * that they can never disagree. What has errors is left out of `content` as far as nothing stands on it.
 */
export function readContent(root: string, label = 'content'): ReadContent {
  const folder = new ContentFolder(resolve(root), label);
  const problems: Problem[] = [];
  const broken = new Set<string>();
  folder.refuseOthers(names);
  const one = <T>(
    path: string,
    read: (yaml: YamlText, file: string) => { value: T | null; problems: Problem[] },
    optional = false,
  ) => {
    const file = folder.text(path, optional);
    if (!file) return null;
    const { yaml, problems: faults } = readYaml(file.text, file.path);
    problems.push(...faults);
    if (!yaml) return null;
    const { value, problems: wrong } = read(yaml, file.path);
    problems.push(...wrong);
    return value === null ? null : { value, file: file.path, yaml };
  };

  const siteFile = one('site.yaml', (yaml, file) => readSchema(site, yaml, file));
  const movedFile = one('moved.yaml', (yaml, file) => readSchema(moved, yaml, file), true);
  const documents = one('documents.yaml', (yaml, file) => readSchema(documentsFile, yaml, file), true);
  const divisionsFile = folder.text('divisions.csv');
  const { divisions, problems: divisionProblems } = divisionsFile
    ? readDivisions(divisionsFile)
    : { divisions: new Map(), problems: [] };
  problems.push(...divisionProblems);

  const keyed = <T extends object>(directory: string, schema: Parameters<typeof readSchema>[0]) => {
    const found = new Map<string, PlacedIn<T & { id: string }>>();
    for (const id of folder.list(directory, '.yaml')) {
      if (!keyPattern.test(id))
        problems.push(badName(folder.show(`${directory}/${id}.yaml`), '文件名用小写字母、数字和连字符'));
      const read = one(`${directory}/${id}.yaml`, (yaml, file) => readSchema(schema, yaml, file));
      if (read) found.set(id, { ...read, value: { ...(read.value as T), id }, path: [] });
      else broken.add(`${directory}/${id}`);
    }
    return found;
  };
  const topics = keyed<Omit<Topic, 'id'>>('topics', topic);
  const indicators = keyed<Omit<Indicator, 'id'>>('indicators', indicator);
  const topicList = [...topics.values()].map((entry) => entry.value).sort((a, b) => a.order - b.order);

  const reportIds = folder.list('reports', '.mdx');
  const reports = new Map<string, Placed<Report>>();
  for (const id of reportIds) {
    if (!/^\d{6}\/[^/]+$/.test(id) || !readSlug(id.slice(7))) {
      problems.push(
        badName(
          folder.show(`reports/${id}.mdx`),
          '路径写作 reports/行政区划代码/年份.mdx，或 年份-office、年份-拼音名',
        ),
      );
      continue;
    }
    const files = filesOf(folder, 'reports', id, '');
    const { report, problems: faults } = files ? readReport(files, topicList) : nothing;
    problems.push(...faults);
    if (report) reports.set(id, report);
    else broken.add(`reports/${id}`);
  }
  const planIds = folder.list('plans', '.mdx');
  const plans = new Map<string, Placed<Plan>>();
  for (const id of planIds) {
    if (!/^\d{6}\/[^/]+$/.test(id) || !isPlanSlug(id.slice(7))) {
      problems.push(badName(folder.show(`plans/${id}.mdx`), '路径写作 plans/行政区划代码/起年-止年.mdx'));
      continue;
    }
    const files = filesOf(folder, 'plans', id, 'plans/');
    const { plan, problems: faults } = files ? readPlan(files, topicList) : nothing;
    problems.push(...faults);
    if (plan) plans.set(id, plan);
    else broken.add(`plans/${id}`);
  }
  problems.push(...strayCompanions(folder, new Set([...reportIds, ...planIds.map((id) => `plans/${id}`)])));

  const catalogue: PlacedIn<CatalogueEntry>[] = [];
  for (const province of folder.list('catalogue', '.yaml')) {
    if (!/^[1-9]\d0000$/.test(province)) {
      problems.push(badName(folder.show(`catalogue/${province}.yaml`), '文件名写作省级区划代码，如 440000.yaml'));
      continue;
    }
    const read = one(`catalogue/${province}.yaml`, (yaml, file) => readSchema(catalogueFile, yaml, file));
    read?.value.forEach((entry, i) => {
      catalogue.push({
        value: { ...entry, id: `${entry.region}/${entry.slug}` },
        file: read.file,
        yaml: read.yaml,
        path: [i],
      });
      if (entry.region.slice(0, 2) === province.slice(0, 2)) return;
      problems.push({
        ...badName(read.file, `移到 catalogue/${entry.region.slice(0, 2)}0000.yaml`),
        ...read.yaml.locate([i]),
        message: '条目不在所属省份的文件里',
      });
    });
  }

  const content: Content = {
    site: siteFile?.value ?? emptySite,
    divisions,
    topics: new Map(topicList.map((value) => [value.id, value])),
    indicators: values(indicators),
    reports: values(reports),
    plans: values(plans),
    catalogue: new Map(catalogue.map(({ value }) => [value.id, value])),
    guides: readGuides(folder, problems),
    documents: documents?.value ?? documentsFile.parse(undefined),
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
  problems.push(...folder.problems, ...runRules(rules, placed));
  return { content, problems: problems.sort(compareProblems) };
}

/** What lies in the content folder. Guides are read by Astro. */
const names = [
  ...['reports', 'annotations', 'captures', 'plans', 'catalogue', 'indicators', 'topics', 'guides'],
  ...['divisions.csv', 'site.yaml', 'documents.yaml', 'moved.yaml'],
];

/** What is left of a text that cannot be read; the folder has reported it. */
const nothing = { report: null, plan: null, problems: [] };

function filesOf(folder: ContentFolder, collection: string, id: string, companions: string): ReportFiles | null {
  const text = folder.text(`${collection}/${id}.mdx`);
  if (!text) return null;
  const capturePath = `captures/${companions}${id}.txt`;
  return {
    id,
    text,
    capture: folder.capture(capturePath),
    capturePath: folder.show(capturePath),
    annotations: folder.text(`annotations/${companions}${id}.yaml`, true),
  };
}

/** Guides are rendered by Astro; here their front matter is checked and their words are taken for the search. */
function readGuides(folder: ContentFolder, problems: Problem[]): Map<string, Guide> {
  const guides = new Map<string, Guide>();
  for (const id of folder.list('guides', '.mdx')) {
    const file = folder.text(`guides/${id}.mdx`);
    if (!file) continue;
    const { guide, problems: faults } = readGuide(id, file);
    problems.push(...faults);
    if (guide) guides.set(id, guide);
  }
  return guides;
}

/** Captures and annotations whose text is missing: usually a renamed file. */
function strayCompanions(folder: ContentFolder, texts: ReadonlySet<string>): Problem[] {
  const companions = [
    ...folder.list('annotations', '.yaml').map((id) => [id, `annotations/${id}.yaml`] as const),
    ...folder.list('captures', '.txt').map((id) => [id, `captures/${id}.txt`] as const),
  ];
  return companions
    .filter(([id]) => !texts.has(id))
    .map(([id, path]) => ({
      ...badName(
        folder.show(path),
        `补上 ${id.startsWith('plans/') ? id : `reports/${id}`}.mdx，或把这个文件改名、删去`,
      ),
      message: '没有与它对应的正文',
    }));
}

function badName(file: string, fix: string): Problem {
  return { file, line: 1, column: 1, rule: 'path', message: '文件的位置或名称不合规则', fix, severity: 'error' };
}

function values<T>(placed: ReadonlyMap<string, { value: T }>): Map<string, T> {
  return new Map([...placed].map(([id, { value }]) => [id, value]));
}

/** Stands in where site.yaml cannot be read, so that every other problem is still found. */
const emptySite: Site = {
  name: '',
  description: '',
  asOf: '9999-12-31',
  licence: { annotations: '', annotationsUrl: '', texts: '' },
};
