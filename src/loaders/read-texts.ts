import { isPlanSlug, readSlug } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Topic } from '../model/topic.ts';
import { readPlan } from '../parse/plan.ts';
import { type Placed, type ReportFiles, readReport } from '../parse/report.ts';
import { badName, type ContentFolder } from './files.ts';
import type { Reading } from './reading.ts';

/** Where the texts of a kind lie, and how their files are named. */
interface Kind<T> {
  folder: string;
  /** Before the id in the folders of captures and annotations, which reports and plans share. */
  companions: string;
  isSlug: (slug: string) => boolean;
  naming: string;
  read: (files: ReportFiles, topics: readonly Topic[]) => { value: Placed<T> | null; problems: Problem[] };
}

const reportKind: Kind<Report> = {
  folder: 'reports',
  companions: '',
  isSlug: (slug) => readSlug(slug) !== null,
  naming: '路径写作 reports/行政区划代码/年份.mdx，或 年份-office、年份-拼音名',
  read: (files, topics) => {
    const { report: value, problems } = readReport(files, topics);
    return { value, problems };
  },
};

const planKind: Kind<Plan> = {
  folder: 'plans',
  companions: 'plans/',
  isSlug: isPlanSlug,
  naming: '路径写作 plans/行政区划代码/起年-止年.mdx',
  read: (files, topics) => {
    const { plan: value, problems } = readPlan(files, topics);
    return { value, problems };
  },
};

/** Reads all reports and plans with their captures and annotations. Those that cannot be read are named in `broken`. */
export function readTexts(
  reading: Reading,
  topics: readonly Topic[],
  broken: Set<string>,
): { reports: Map<string, Placed<Report>>; plans: Map<string, Placed<Plan>> } {
  const reports = readKind(reading, reportKind, topics, broken);
  const plans = readKind(reading, planKind, topics, broken);
  reading.problems.push(...strayCompanions(reading.folder, new Set([...reports.ids, ...plans.ids])));
  return { reports: reports.texts, plans: plans.texts };
}

function readKind<T>(
  reading: Reading,
  { folder: directory, companions, isSlug, naming, read }: Kind<T>,
  topics: readonly Topic[],
  broken: Set<string>,
): { ids: string[]; texts: Map<string, Placed<T>> } {
  const { folder } = reading;
  // Blocks are given topics as they are read.
  const with_ = JSON.stringify(topics);
  const texts = new Map<string, Placed<T>>();
  const ids = folder.list(directory, '.mdx');
  for (const id of ids) {
    const path = `${directory}/${id}.mdx`;
    if (!/^\d{6}\/[^/]+$/.test(id) || !isSlug(id.slice(7))) {
      reading.problems.push(badName(folder.show(path), naming));
      continue;
    }
    const capturePath = `captures/${companions}${id}.txt`;
    const annotationsPath = `annotations/${companions}${id}.yaml`;
    const readAll = () => {
      const text = folder.text(path);
      if (!text) return { value: null, problems: [] };
      const capture = folder.capture(capturePath);
      const annotations = folder.text(annotationsPath, true);
      return read({ id, text, capture, capturePath: folder.show(capturePath), annotations }, topics);
    };
    const text = reading.take([path, capturePath, annotationsPath], readAll, with_);
    if (text) texts.set(id, text);
    else broken.add(`${directory}/${id}`);
  }
  return { ids: ids.map((id) => companions + id), texts };
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
