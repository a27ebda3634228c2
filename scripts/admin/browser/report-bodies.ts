import type { ParsedBody } from '../../../src/model/body.ts';
import { buildBody } from '../../../src/parse/body.ts';
import { readMarkdownSubset } from '../../../src/parse/markdown-subset.ts';
import type { Immutable } from './decap.ts';

/** Decap's function that reads an entry of a collection from the repository. */
export type ReportLoader = (collection: string, slug: string) => Promise<Immutable>;

const bodies = new Map<string, ParsedBody>();

/** Reads the text that an annotation file is about. Both have the same name. */
export async function loadReport(slug: string, load: ReportLoader): Promise<ParsedBody> {
  const report = await load('reports', slug);
  const { body } = report.get('data') as { body: string };
  const parsed = buildBody(readMarkdownSubset(body, slug, 1).blocks);
  bodies.set(slug, parsed);
  return parsed;
}

/** The text of a report that is shown beside its annotations; undefined if it could not be read. */
export function loadedReport(slug: string): ParsedBody | undefined {
  return bodies.get(slug);
}
