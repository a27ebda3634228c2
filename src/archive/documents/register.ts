import { createHash } from 'node:crypto';
import type { DeclaredDocument, DocumentKind } from '../../model/cited-document.ts';
import type { Content } from '../../model/content.ts';
import type { Plan } from '../../model/plan.ts';
import type { Report } from '../../model/report.ts';
import type { Citation } from '../../parse/citations.ts';
import { classifyDocument } from '../../parse/document-kind.ts';
import { type Declared, declaredNames } from './declared.ts';
import { type Found, findCitations } from './find.ts';
import { nameKey } from './name-key.ts';
import { areSame, surroundingsOf } from './surroundings.ts';

export type { Citation };

/** A text that cites a document: a report, or a plan. */
export type Citing = { report: Report; plan: null } | { report: null; plan: Plan };

/** A document with everything that the archive's texts say of it. */
export interface CitedDocument {
  /** ASCII and stable: declared, a plan's, or computed from the name (`d-` and twelve hexadecimal digits). */
  slug: string;
  title: string;
  kind: DocumentKind;
  /** The rule that gave the kind, in words. */
  why: string;
  /** The place whose document it is, where the title alone does not tell: its code. Null where it does. */
  region: string | null;
  /** The only text in which the title means something (an undeclared 《条例》): its id. */
  text: string | null;
  /** Document numbers found beside the title or declared. */
  numbers: string[];
  /** Editions and drafts named beside the title. */
  editions: string[];
  /** Other names under which texts cite it, without declared short forms. */
  names: string[];
  /** The plan of this archive that it is. */
  plan: Plan | null;
  /** The texts that cite it, reports newest first, each with its citations in reading order. */
  citing: { source: Citing; citations: Citation[] }[];
  /** Number of citations in all. */
  count: number;
  /** Whether it has a page of its own; else it stands on the page of its only region. */
  ownPage: boolean;
}

/** Kinds that reports of any place may cite, and of which there are a few hundred: they always have a page. */
const ofTheNation: readonly DocumentKind[] = ['law', 'regulation', 'party'];

const cache = new WeakMap<Content, Map<string, CitedDocument>>();

/** Every document that the archive's texts cite, by slug: the most cited first. */
export function citedDocuments(content: Content): ReadonlyMap<string, CitedDocument> {
  const known = cache.get(content);
  if (known) return known;
  const declared = declaredNames(content);
  const groups = Map.groupBy(findCitations(content, declared), ({ key }) => key);
  const surroundings = surroundingsOf(content);
  const documents = [...groups.values()].map((group) => described(content, group, declared, surroundings));
  documents.sort((a, b) => b.citing.length - a.citing.length || b.count - a.count || (a.slug < b.slug ? -1 : 1));
  const register = new Map(documents.map((document) => [document.slug, document]));
  if (register.size < documents.length) throw new Error('Two cited documents have one slug; declare one of them');
  cache.set(content, register);
  return register;
}

const earlier = new WeakMap<
  Citation,
  { group: readonly Found[]; surroundings: readonly unknown[]; document: CitedDocument }
>();

/** A document, as it was where the same citations name it, in the same surroundings, as in an earlier reading. */
function described(
  content: Content,
  group: readonly Found[],
  declared: Declared,
  surroundings: readonly unknown[],
): CitedDocument {
  const [first] = group;
  if (!first) throw new RangeError('A document that nobody cites');
  const known = earlier.get(first.citation);
  if (known && areSame(known.surroundings, surroundings) && isSameGroup(known.group, group)) return known.document;
  const document = describe(content, first, group, declared);
  earlier.set(first.citation, { group, surroundings, document });
  return document;
}

function isSameGroup(a: readonly Found[], b: readonly Found[]): boolean {
  return a.length === b.length && a.every(({ citation, key }, i) => citation === b[i]?.citation && key === b[i]?.key);
}

function describe(content: Content, first: Found, group: readonly Found[], declared: Declared): CitedDocument {
  const citations = group.map(({ citation }) => citation);
  const entry = declared.byKey.get(first.key);
  const title = entry?.document.title ?? mostFrequent(citations.map(({ name }) => name));
  const { kind, why } = classified(entry?.document, group, title);
  const citing = [...Map.groupBy(group, ({ source }) => source.report ?? source.plan).values()].flatMap((found) =>
    found[0] ? [{ source: found[0].source, citations: found.map(({ citation }) => citation) }] : [],
  );
  citing.sort((a, b) => yearOf(b.source) - yearOf(a.source) || (idOf(a.source) < idOf(b.source) ? -1 : 1));
  return {
    slug: entry?.document.slug ?? slugOf(first.key),
    title,
    kind,
    why,
    region: entry ? (entry.document.region ?? null) : regionIn(first.scope),
    text: first.scope.includes('/') ? first.scope : null,
    numbers: distinct([...(entry?.document.numbers ?? []), ...citations.map(({ number }) => number)]),
    editions: distinct(citations.map(({ edition }) => edition)).sort(),
    names: distinct(citations.map((citation) => (citation.short ? null : citation.name)))
      .filter((name) => nameKey(name) !== nameKey(title))
      .sort(),
    plan: entry?.plan ?? null,
    citing,
    count: group.length,
    ownPage: entry !== undefined || ofTheNation.includes(kind) || citing.length >= content.documents.pagesFrom,
  };
}

function classified(
  declared: DeclaredDocument | undefined,
  group: readonly Found[],
  title: string,
): { kind: DocumentKind; why: string } {
  if (declared?.kind) return { kind: declared.kind, why: '由编者写明' };
  const hasPlace = group.some((found) => found.hasPlace);
  const named = classifyDocument({ name: title, hasPlace, before: '', after: '' });
  if (named.kind !== 'other') return named;
  const read = group.map(({ citation: { before, after } }) =>
    classifyDocument({ name: title, hasPlace, before: before.trimEnd(), after: after.trimStart() }),
  );
  return read.find(({ kind }) => kind !== 'other') ?? { kind: 'other', why: '名称看不出类别' };
}

/** 48 bits of the name's hash: a hundred thousand documents collide once in fifty thousand archives. */
function slugOf(key: string): string {
  return `d-${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;
}

/** The region that a scope names; that of one text is its region. */
function regionIn(scope: string): string | null {
  return /(?:^|\/)(\d{6})(?=\/|$)/.exec(scope)?.[1] ?? null;
}

function mostFrequent(names: readonly string[]): string {
  const counted = [...Map.groupBy(names, (name) => name)].map(([name, all]) => ({ name, times: all.length }));
  counted.sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1));
  return counted[0]?.name ?? '';
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}

export function yearOf({ report, plan }: Citing): number {
  return report ? report.year : plan.meta.start;
}

export function idOf({ report, plan }: Citing): string {
  return report ? report.id : plan.id;
}
