import { contentDirectory } from '../../src/loaders/content-directory.ts';
import { ContentFolder } from '../../src/loaders/content-folder.ts';
import type { ReportAnnotations } from '../../src/model/annotation.ts';
import { type Indicator, indicatorSchema } from '../../src/model/indicator.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Report } from '../../src/model/report.ts';
import { type Topic, topicSchema } from '../../src/model/topic.ts';
import { didYouMean } from '../../src/parse/near-miss.ts';
import { readPlan } from '../../src/parse/read-plan.ts';
import { readReport } from '../../src/parse/read-report.ts';
import { parseWithSchema } from '../../src/parse/schema.ts';
import { readYaml } from '../../src/parse/yaml.ts';
import { BadCommand } from '../cli/refusals.ts';

export interface SuggestionInput {
  /** Parsed without annotations, so that suggestions are independent of them. */
  report: Report;
  annotations: ReportAnnotations;
  indicators: Map<string, Indicator>;
  plans: Map<string, Plan>;
  topics: Map<string, Topic>;
}

/** Reads one report, its annotations, all indicators and all plans. */
export function loadSuggestionInput(id: string, directory = contentDirectory()): SuggestionInput {
  const folder = new ContentFolder(directory.root, directory.label);
  const ids = folder.list('reports', '.mdx');
  if (!ids.includes(id)) throw new BadCommand(`没有报告 ${id}${hint(id, ids)}`);
  const topics = definitions<Topic>(folder, 'topics', topicSchema);
  const files = filesOf(folder, 'reports', id, '');
  const { report: annotated } = readReport(files, [...topics.values()]);
  const { report } = readReport({ ...files, annotations: null }, [...topics.values()]);
  if (!report || !annotated) throw new BadCommand(`${id} 还有错误，先运行 npm run check`);
  const plans = folder.list('plans', '.mdx').flatMap((planId) => {
    const { plan } = readPlan(filesOf(folder, 'plans', planId, 'plans/'), [...topics.values()]);
    return plan ? [[planId, plan.value] as const] : [];
  });
  return {
    report: report.value,
    annotations: annotated.value.annotations,
    indicators: definitions<Indicator>(folder, 'indicators', indicatorSchema),
    plans: new Map(plans),
    topics,
  };
}

/** Reads all indicators and topics. */
export function loadDefinitions(directory = contentDirectory()): Pick<SuggestionInput, 'indicators' | 'topics'> {
  const folder = new ContentFolder(directory.root, directory.label);
  return {
    indicators: definitions<Indicator>(folder, 'indicators', indicatorSchema),
    topics: definitions<Topic>(folder, 'topics', topicSchema),
  };
}

function hint(id: string, ids: readonly string[]): string {
  const near = didYouMean(id, ids, '');
  return near === '' ? '：写成 行政区划代码/名称，如 440104/2022' : `：${near}`;
}

function filesOf(folder: ContentFolder, collection: string, id: string, companions: string) {
  const mdx = folder.readText(`${collection}/${id}.mdx`);
  if (!mdx) throw new BadCommand(`${collection}/${id}.mdx 读不了，先运行 npm run check`);
  const capturePath = `captures/${companions}${id}.txt`;
  const annotations = folder.readText(`annotations/${companions}${id}.yaml`, true);
  return {
    id,
    mdx,
    capture: folder.readCapture(capturePath),
    capturePath: folder.displayPath(capturePath),
    annotations,
  };
}

function definitions<T extends { id: string }>(
  folder: ContentFolder,
  directory: string,
  schema: Parameters<typeof parseWithSchema>[0],
): Map<string, T> {
  const definitionsById = new Map<string, T>();
  for (const id of folder.list(directory, '.yaml')) {
    const file = folder.readText(`${directory}/${id}.yaml`);
    const yaml = file && readYaml(file.text, file.path).yaml;
    const value = file && yaml ? parseWithSchema(schema, yaml, file.path).value : null;
    if (value) definitionsById.set(id, { ...(value as Omit<T, 'id'>), id } as T);
  }
  return definitionsById;
}
