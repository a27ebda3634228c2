import { createHash } from 'node:crypto';
import type { DeclaredDocument } from '../../model/cited-document.ts';
import type { Content } from '../../model/content.ts';
import { isRegionCode } from '../../model/ids.ts';
import { memo, memoWithInputs } from '../../model/memo.ts';
import type { Plan } from '../../model/plan.ts';
import { type DocumentKind, documentKinds } from '../../model/terms.ts';
import type { Citation } from '../../parse/citations.ts';
import { classifyDocument } from '../../parse/document-kind.ts';
import type { CitationSource } from './citation-source.ts';
import { type Declarations, declarationsOf } from './declarations.ts';
import { type CitationMatch, matchCitations } from './match-citations.ts';
import { nameKey } from './name-key.ts';
import { resolutionInputs } from './resolution-inputs.ts';

export type { Citation };

export interface CitedDocument {
  /** Stable: declared, derived from a plan's id, or `d-` and twelve hexadecimal digits of the name's hash. */
  slug: string;
  title: string;
  kind: DocumentKind;
  /** Why it has this kind, in Chinese, for readers. */
  why: string;
  /** Code of the division whose document it is; null if the title alone identifies it. */
  region: string | null;
  /** Id of the only text in which the title is meaningful (an undeclared 《条例》). */
  soleSource: string | null;
  /** Document numbers printed beside the title or declared. */
  numbers: string[];
  /** Editions and drafts printed beside the title. */
  editions: string[];
  /** Other names in citations, without short forms that the text defines. */
  names: string[];
  /** Set if the document is a plan of the archive. */
  plan: Plan | null;
  /** By text, newest first, with the citations in reading order. */
  citing: { source: CitationSource; citations: Citation[] }[];
  /** Number of citations. */
  count: number;
  /** Otherwise it is listed on the page of its only region. */
  hasPage: boolean;
}

/** All documents cited in the archive, by slug, most cited first. */
export const citedDocuments = memo((content: Content): ReadonlyMap<string, CitedDocument> => {
  const declarations = declarationsOf(content);
  const groups = Map.groupBy(matchCitations(content, declarations), ({ key }) => key);
  const documents = [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? documentOf({ content, declarations, first, group }, first.citation) : [];
  });
  documents.sort((a, b) => b.citing.length - a.citing.length || b.count - a.count || (a.slug < b.slug ? -1 : 1));
  const register = new Map(documents.map((document) => [document.slug, document]));
  if (register.size < documents.length) throw new Error('Two cited documents have one slug; declare one of them');
  return register;
});

interface Surroundings {
  content: Content;
  declarations: Declarations;
  /** All matches of the document, and the first of them. */
  group: readonly CitationMatch[];
  first: CitationMatch;
}

const documentOf = memoWithInputs(inputsOf, readDocument);

function inputsOf({ content, group }: Surroundings): readonly unknown[] {
  return [resolutionInputs(content), ...group.flatMap(({ citation, key }) => [citation, key])];
}

function readDocument({ content, declarations, group, first }: Surroundings): CitedDocument {
  const citations = group.map(({ citation }) => citation);
  const declaration = declarations.byKey.get(first.key);
  const title = declaration?.document.title ?? mostFrequent(citations.map(({ name }) => name));
  const { kind, why } = kindOf(declaration?.document, group, title);
  const citing = [...Map.groupBy(group, ({ source }) => source.report ?? source.plan).values()].flatMap((matches) =>
    matches[0] ? [{ source: matches[0].source, citations: matches.map(({ citation }) => citation) }] : [],
  );
  citing.sort(
    (a, b) => sourceYear(b.source) - sourceYear(a.source) || (sourceId(a.source) < sourceId(b.source) ? -1 : 1),
  );
  return {
    slug: declaration?.document.slug ?? slugOf(first.key),
    title,
    kind,
    why,
    region: declaration ? (declaration.document.region ?? null) : regionOfScope(first.scope),
    soleSource: first.scope.includes('/') ? first.scope : null,
    numbers: distinct([...(declaration?.document.numbers ?? []), ...citations.map(({ number }) => number)]),
    editions: distinct(citations.map(({ edition }) => edition)).sort(),
    names: distinct(citations.map((citation) => (citation.isShortForm ? null : citation.name)))
      .filter((name) => nameKey(name) !== nameKey(title))
      .sort(),
    plan: declaration?.plan ?? null,
    citing,
    count: group.length,
    hasPage:
      declaration !== undefined || documentKinds[kind].alwaysHasPage || citing.length >= content.documents.pagesFrom,
  };
}

function kindOf(
  declared: DeclaredDocument | undefined,
  group: readonly CitationMatch[],
  title: string,
): { kind: DocumentKind; why: string } {
  if (declared?.kind) return { kind: declared.kind, why: '由编者写明' };
  const startsWithDivision = group.some((match) => match.startsWithDivision);
  const byName = classifyDocument({ name: title, startsWithDivision, before: '', after: '' });
  if (byName.kind !== 'other') return byName;
  const byContext = group.map(({ citation: { before, after } }) =>
    classifyDocument({ name: title, startsWithDivision, before: before.trimEnd(), after: after.trimStart() }),
  );
  return byContext.find(({ kind }) => kind !== 'other') ?? { kind: 'other', why: '名称看不出类别' };
}

/** 48-bit hash: for 100,000 documents the probability of a collision is 1 in 50,000. */
function slugOf(key: string): string {
  return `d-${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;
}

/** The region code in a scope, also in the id of a text. */
function regionOfScope(scope: string): string | null {
  return scope.split('/').find(isRegionCode) ?? null;
}

function mostFrequent(names: readonly string[]): string {
  const counts = [...Map.groupBy(names, (name) => name)].map(([name, all]) => ({ name, count: all.length }));
  counts.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  return counts[0]?.name ?? '';
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}

function sourceYear({ report, plan }: CitationSource): number {
  return report ? report.year : plan.meta.start;
}

function sourceId({ report, plan }: CitationSource): string {
  return report ? report.id : plan.id;
}
