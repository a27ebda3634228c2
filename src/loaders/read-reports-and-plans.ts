import { addAll } from '../model/add-all.ts';
import { isPlanId, isReportId } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Topic } from '../model/topic.ts';
import type { LocatedText } from '../parse/located.ts';
import { readPlan } from '../parse/read-plan.ts';
import { readReport, type TranscriptionFiles } from '../parse/read-report.ts';
import { type ContentFolder, pathProblem } from './content-folder.ts';
import type { ContentReader } from './content-reader.ts';
import type { ParsedText } from './earlier-results.ts';

/** The folder of reports or of plans, and the naming of its files. */
interface Collection<T> {
  folder: string;
  /** Prefix of the id in the folders of captures and annotations, which reports and plans share. */
  companionPrefix: string;
  isId: (text: string) => boolean;
  namingHint: string;
  read: (files: TranscriptionFiles, topics: readonly Topic[]) => ParsedText<T>;
}

const reportCollection: Collection<Report> = {
  folder: 'reports',
  companionPrefix: '',
  isId: isReportId,
  namingHint: '路径写作 reports/行政区划代码/年份.mdx，或 年份-office、年份-拼音名',
  read: (files, topics) => {
    const { report: value, problems } = readReport(files, topics);
    return { value, problems };
  },
};

const planCollection: Collection<Plan> = {
  folder: 'plans',
  companionPrefix: 'plans/',
  isId: isPlanId,
  namingHint: '路径写作 plans/行政区划代码/起年-止年.mdx',
  read: (files, topics) => {
    const { plan: value, problems } = readPlan(files, topics);
    return { value, problems };
  },
};

/** Reads all reports and plans with their captures and annotations. Adds the ids of unreadable ones to `broken`. */
export function readReportsAndPlans(
  reader: ContentReader,
  topics: readonly Topic[],
  broken: Set<string>,
): { reports: Map<string, LocatedText<Report>>; plans: Map<string, LocatedText<Plan>> } {
  const reports = readCollection(reader, reportCollection, topics, broken);
  const plans = readCollection(reader, planCollection, topics, broken);
  addAll(reader.problems, strayCompanions(reader.folder, new Set([...reports.ids, ...plans.ids])));
  return { reports: reports.entries, plans: plans.entries };
}

function readCollection<T>(
  reader: ContentReader,
  { folder: directory, companionPrefix, isId, namingHint, read }: Collection<T>,
  topics: readonly Topic[],
  broken: Set<string>,
): { ids: string[]; entries: Map<string, LocatedText<T>> } {
  const { folder } = reader;
  // The parser assigns topics to blocks.
  const cacheKey = JSON.stringify(topics);
  const entries = new Map<string, LocatedText<T>>();
  const ids = folder.list(directory, '.mdx');
  for (const id of ids) {
    const path = `${directory}/${id}.mdx`;
    if (!isId(id)) {
      reader.problems.push(pathProblem(folder.displayPath(path), namingHint));
      continue;
    }
    const capturePath = `captures/${companionPrefix}${id}.txt`;
    const annotationsPath = `annotations/${companionPrefix}${id}.yaml`;
    const filesOf = (): TranscriptionFiles | null => {
      const mdx = folder.readText(path);
      if (!mdx) return null;
      const capture = folder.readCapture(capturePath);
      const annotations = folder.readText(annotationsPath, true);
      return { id, mdx, capture, capturePath: folder.displayPath(capturePath), annotations };
    };
    // Apart from `readFiles`, whose texts would live as long as a function made there.
    const parseAgain = () => {
      const files = filesOf();
      return files && read(files, topics).value;
    };
    const readFiles = (): ParsedText<T> => {
      const files = filesOf();
      if (!files) return { value: null, problems: [] };
      const parse = () => read(files, topics);
      return reader.earlier?.recall(files, cacheKey, parse, parseAgain) ?? parse();
    };
    const entry = reader.cached([path, capturePath, annotationsPath], readFiles, cacheKey);
    if (entry) entries.set(id, entry);
    else broken.add(`${directory}/${id}`);
  }
  return { ids: ids.map((id) => companionPrefix + id), entries };
}

/**
 * Captures and annotations without a report or plan. One problem for both files of an id; none if a text of the same folder
 * lacks its capture: it was renamed without them, and that problem says so.
 */
function strayCompanions(folder: ContentFolder, ids: ReadonlySet<string>): Problem[] {
  const companions = [
    ...folder.list('annotations', '.yaml').map((id) => ({ id, path: folder.displayPath(`annotations/${id}.yaml`) })),
    ...folder.list('captures', '.txt').map((id) => ({ id, path: folder.displayPath(`captures/${id}.txt`) })),
  ];
  const strays = Map.groupBy(
    companions.filter(({ id }) => !ids.has(id)),
    ({ id }) => id,
  );
  return [...strays].flatMap(([id, [first, ...others]]) => {
    if (!first || [...ids].some((other) => isRenamed(folder, id, other))) return [];
    const files = others.length === 0 ? '这个文件' : `它和 ${others.map(({ path }) => path).join('、')} 一起`;
    const text = id.startsWith('plans/') ? id : `reports/${id}`;
    const fix = `补上 ${text}.mdx，或把${files}改名、删去`;
    return [{ ...pathProblem(first.path, fix), message: '没有与它对应的正文' }];
  });
}

function isRenamed(folder: ContentFolder, id: string, other: string): boolean {
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'));
  return folderOf(id) === folderOf(other) && !folder.exists(`captures/${other}.txt`);
}
