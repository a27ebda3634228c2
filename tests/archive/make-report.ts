import { type DocumentsFile, documentsFileSchema } from '../../src/model/cited-document.ts';
import type { Content } from '../../src/model/content.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Report } from '../../src/model/report.ts';
import { buildBody } from '../../src/parse/body.ts';
import { assignParts, assignTopics } from '../../src/parse/classify.ts';
import type { RawBlock } from '../../src/parse/markdown-subset.ts';
import { foundingContent, reportOf } from './founding-content.ts';

/** A report with the given lines: `## ` and `### ` start headings, all other lines are paragraphs. */
export function makeReport(id: string, ...lines: string[]): Report {
  const [region = '', slug = ''] = id.split('/');
  const year = Number(slug.slice(0, 4));
  const { blocks } = buildBody(lines.map(rawBlock));
  assignParts(blocks, year);
  assignTopics(blocks, [...foundingContent.topics.values()]);
  const { meta } = reportOf('440200/2024');
  const annotations = {
    observations: [],
    links: [],
    events: [],
    topics: [],
    parts: [],
    notes: [],
    excluded: [],
  };
  return { id, region, slug, year, meta, body: { blocks }, corrections: [], annotations };
}

/** The founding content with other reports and plans, without catalogue. */
export function archiveOf(
  reports: readonly Report[],
  { documents = {}, plans = [] }: { documents?: Partial<DocumentsFile>; plans?: Plan[] } = {},
): Content {
  return {
    ...foundingContent,
    reports: new Map(reports.map((report) => [report.id, report])),
    plans: new Map(plans.map((plan) => [plan.id, plan])),
    catalogue: new Map(),
    documents: documentsFileSchema.parse(documents),
  };
}

function rawBlock(line: string): RawBlock {
  const position = { line: 1, column: 1 };
  const heading = /^(#{2,4}) (.+)$/.exec(line);
  if (!heading) return { type: 'paragraph', text: line, runIn: false, position };
  return { type: 'heading', level: ((heading[1]?.length ?? 2) - 1) as 1 | 2 | 3, text: heading[2] ?? '', position };
}
