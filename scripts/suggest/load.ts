import { contentDirectory } from '../../src/loaders/content-directory.ts';
import { ContentFolder } from '../../src/loaders/files.ts';
import type { ReportAnnotations } from '../../src/model/annotation.ts';
import { type Indicator, indicator } from '../../src/model/indicator.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Report } from '../../src/model/report.ts';
import { type Topic, topic } from '../../src/model/topic.ts';
import { readPlan } from '../../src/parse/plan.ts';
import { readReport } from '../../src/parse/report.ts';
import { readSchema } from '../../src/parse/schema.ts';
import { readYaml } from '../../src/parse/yaml.ts';
import { suggest } from '../../src/rules/near-miss.ts';
import { BadCommand } from '../new/refusal.ts';

/** What suggestions for a report are made of. */
export interface Material {
  /** As its headings have it, without what an editor has marked: suggestions are not to be read off the annotations. */
  report: Report;
  /** What an editor has said already. */
  annotations: ReportAnnotations;
  indicators: Map<string, Indicator>;
  plans: Map<string, Plan>;
}

/** Reads one report with its annotations, and the definitions and plans that it may be held against. */
export function loadMaterial(id: string, directory = contentDirectory()): Material {
  const folder = new ContentFolder(directory.root, directory.label);
  const ids = folder.list('reports', '.mdx');
  if (!ids.includes(id)) throw new BadCommand(`没有报告 ${id}${hint(id, ids)}`);
  const topics = definitions<Topic>(folder, 'topics', topic);
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
    indicators: definitions<Indicator>(folder, 'indicators', indicator),
    plans: new Map(plans),
  };
}

function hint(id: string, ids: readonly string[]): string {
  const near = suggest(id, ids, '');
  return near === '' ? '：写成 行政区划代码/名称，如 440104/2022' : `：${near}`;
}

function filesOf(folder: ContentFolder, collection: string, id: string, companions: string) {
  const text = folder.text(`${collection}/${id}.mdx`);
  if (!text) throw new BadCommand(`${collection}/${id}.mdx 读不了，先运行 npm run check`);
  const capturePath = `captures/${companions}${id}.txt`;
  const annotations = folder.text(`annotations/${companions}${id}.yaml`, true);
  return { id, text, capture: folder.capture(capturePath), capturePath: folder.show(capturePath), annotations };
}

function definitions<T extends { id: string }>(
  folder: ContentFolder,
  directory: string,
  schema: Parameters<typeof readSchema>[0],
): Map<string, T> {
  const found = new Map<string, T>();
  for (const id of folder.list(directory, '.yaml')) {
    const file = folder.text(`${directory}/${id}.yaml`);
    const yaml = file && readYaml(file.text, file.path).yaml;
    const value = file && yaml ? readSchema(schema, yaml, file.path).value : null;
    if (value) found.set(id, { ...(value as Omit<T, 'id'>), id } as T);
  }
  return found;
}
