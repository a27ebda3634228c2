import { type DocumentsFile, documentsFile } from '../../src/model/cited-document.ts';
import type { Content } from '../../src/model/content.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Report } from '../../src/model/report.ts';
import { assignParts, assignTopics } from '../../src/parse/classify.ts';
import { buildDocument } from '../../src/parse/document.ts';
import type { RawBlock } from '../../src/parse/text.ts';
import { founding, reportOf } from './founding.ts';

/** A report with the given lines: `## ` and `### ` are headings, everything else a paragraph. */
export function made(id: string, ...lines: string[]): Report {
  const [region = '', slug = ''] = id.split('/');
  const year = Number(slug.slice(0, 4));
  const document = buildDocument(lines.map(raw));
  assignParts(document.blocks, year);
  assignTopics(document.blocks, [...founding.topics.values()]);
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
  return { id, region, slug, year, meta, body: { blocks: document.blocks }, corrections: [], annotations };
}

/** The archive with these reports only. */
export function archiveOf(
  reports: readonly Report[],
  { documents = {}, plans = [] }: { documents?: Partial<DocumentsFile>; plans?: Plan[] } = {},
): Content {
  return {
    ...founding,
    reports: new Map(reports.map((report) => [report.id, report])),
    plans: new Map(plans.map((entry) => [entry.id, entry])),
    catalogue: new Map(),
    documents: documentsFile.parse(documents),
  };
}

function raw(line: string): RawBlock {
  const position = { line: 1, column: 1 };
  const heading = /^(#{2,4}) (.+)$/.exec(line);
  if (!heading) return { type: 'paragraph', text: line, runIn: false, position };
  return { type: 'heading', level: ((heading[1]?.length ?? 2) - 1) as 1 | 2 | 3, text: heading[2] ?? '', position };
}
