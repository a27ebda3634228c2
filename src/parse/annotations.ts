import { addAll } from '../model/add-all.ts';
import { type Anchor, type AnnotationKind, annotationFileSchema, type ReportAnnotations } from '../model/annotation.ts';
import type { ParsedBody } from '../model/body.ts';
import type { Problem } from '../model/problem.ts';
import type { QuoteSelector } from '../model/quote.ts';
import type { AlignmentDifference } from './alignment.ts';
import { findDuplicates } from './duplicate-annotations.ts';
import type { LocatedAnnotations } from './located.ts';
import { indexQuotes, nearestPassage, type QuoteIndex, resolveQuote, resolveQuotes } from './quotes.ts';
import { parseEntries } from './schema-entries.ts';
import type { SourceFile } from './source-file.ts';
import { withoutWhiteSpace } from './white-space.ts';
import { toHalfWidth } from './width.ts';
import { readYaml, type YamlPositions } from './yaml.ts';

export const noAnnotations: ReportAnnotations = {
  observations: [],
  links: [],
  events: [],
  topics: [],
  parts: [],
  notes: [],
  excluded: [],
};

/**
 * Reads an annotation file and resolves every quote in it. Roles are applied to the body at once, because parts and
 * topics depend on them; marks of parts and topics follow the heading rules (see marks.ts). Indices in paths of the
 * located `yaml` refer to `annotations`, i.e. after entries with mistakes were dropped. If the text has problems itself
 * (`textIsValid` is false), unresolved quotes are not reported; if it differs from its capture (`captured`), those in the
 * capture are not.
 */
export function readAnnotations(
  file: SourceFile | null,
  body: ParsedBody,
  textIsValid = true,
  captured: string | null = null,
): { annotations: ReportAnnotations; located: LocatedAnnotations | null; problems: Problem[] } {
  if (!file) return { annotations: noAnnotations, located: null, problems: [] };
  const { yaml, problems } = readYaml(file.text, file.path);
  if (!yaml) return { annotations: noAnnotations, located: null, problems };
  if (yaml.data === null || yaml.data === undefined)
    return { annotations: noAnnotations, located: { file: file.path, yaml, isComplete: true }, problems };
  const { value, yaml: kept, problems: schemaProblems } = parseEntries(annotationFileSchema, yaml, file.path);
  addAll(problems, schemaProblems);
  if (!value) return { annotations: noAnnotations, located: null, problems };
  const fileIndices = new Map<PropertyKey, number[]>();
  const unresolved: Problem[] = [];
  const index = { ...indexQuotes(body), captured };
  const resolve = <T extends QuoteSelector>(kind: AnnotationKind, entries: readonly T[]) => {
    const indices: number[] = [];
    fileIndices.set(kind, indices);
    return anchorAll(
      entries,
      index,
      (i) => ({ file: file.path, ...kept.locate([kind, i, 'quote']) }),
      unresolved,
      indices,
    );
  };
  const { roles, ...kinds } = value;
  const annotations: ReportAnnotations = {
    observations: resolve('observations', kinds.observations),
    links: resolve('links', kinds.links),
    events: resolve('events', kinds.events),
    topics: resolve('topics', kinds.topics),
    parts: resolve('parts', kinds.parts),
    notes: resolve('notes', kinds.notes),
    excluded: resolve('excluded', kinds.excluded),
  };
  const anchoredRoles = resolve('roles', roles);
  const roleOf = new Map(anchoredRoles.map((mark) => [mark.anchor.block, mark.role]));
  for (const block of body.blocks) if (block.type === 'paragraph') block.role = roleOf.get(block.id) ?? block.role;
  if (textIsValid) addAll(problems, unresolved);
  const positions = positionsByAnnotation(kept, fileIndices);
  for (const { kind, entry, first, fix } of findDuplicates({ ...annotations, roles: anchoredRoles })) {
    const { line } = positions.locate([kind, first, 'quote']);
    problems.push({
      file: file.path,
      ...positions.locate([kind, entry, 'quote']),
      rule: 'duplicate',
      message: `与第 ${line} 行的标注重复`,
      fix,
      severity: 'error',
    });
  }
  const isComplete =
    captured === null && unresolved.length === 0 && problems.every(({ severity }) => severity === 'warning');
  return { annotations, located: { file: file.path, yaml: positions, isComplete }, problems };
}

/** Apart from `readAnnotations`, whose index of the text would live as long as a function made there. */
function positionsByAnnotation(
  { locate, locateKey }: YamlPositions,
  fileIndices: ReadonlyMap<PropertyKey, readonly number[]>,
): YamlPositions {
  return {
    locate: ([kind = '', entry, ...path]) =>
      locate(entry === undefined ? [kind] : [kind, fileIndices.get(kind)?.[Number(entry)] ?? entry, ...path]),
    locateKey,
  };
}

/** After this many problems in a file, skip the search for the nearest passage: output is capped there, too. */
const maxHints = 20;

/**
 * Resolves the quotes of a list. Unresolved entries become problems and are omitted; `indices` receives the list
 * indices of the others.
 */
export function anchorAll<T extends QuoteSelector>(
  entries: readonly T[],
  index: QuoteIndex,
  positionOf: (i: number) => { file: string; line: number; column: number },
  problems: Problem[],
  indices: number[] = [],
): (T & { anchor: Anchor })[] {
  const resolutions = resolveQuotes(index, entries);
  return entries.flatMap((entry, i) => {
    const resolution = resolutions[i] ?? { occurrences: 0 };
    if ('anchor' in resolution) {
      indices.push(i);
      return [{ ...entry, ...resolution }];
    }
    if (index.captured?.includes(withoutWhiteSpace(entry.quote))) return [];
    problems.push({
      ...positionOf(i),
      rule: 'quote',
      severity: 'error',
      ...unresolvedMessage(entry, resolution.occurrences, problems.length < maxHints ? index : null),
    });
    return [];
  });
}

function unresolvedMessage(
  entry: QuoteSelector,
  occurrences: number,
  index: QuoteIndex | null,
): { message: string; fix: string } {
  const quote = entry.quote.length > 40 ? `${entry.quote.slice(0, 40)}…` : entry.quote;
  if (occurrences > 1) {
    return {
      message: `“${quote}”在正文里不止一处`,
      fix: '把片段写长一些，或用 prefix、suffix 写上前后文，使它只有一处',
    };
  }
  if (entry.prefix !== undefined || entry.suffix !== undefined) {
    return { message: `正文里没有连着前后文的“${quote}”`, fix: '检查 prefix、suffix 是否紧接片段、是否照录' };
  }
  const inner = /^[“‘"'「](.+)[”’"'」]$/u.exec(entry.quote)?.[1];
  if (index && inner !== undefined && 'anchor' in resolveQuote(index, { quote: inner }))
    return { message: `“${quote}”两边的引号不是正文里的`, fix: `去掉这对引号：${JSON.stringify(inner)}` };
  const nearest = index && nearestPassage(index, entry.quote);
  if (!nearest) return { message: `正文里没有“${quote}”`, fix: '从正文里逐字复制（同一自然段内），不改标点' };
  return {
    message: `正文里没有“${quote}”`,
    fix: `最接近的是“${nearest.passage}”，${describeDifferences(nearest.differences)}；从正文里逐字复制`,
  };
}

/** Without differences in width only: `resolveQuote` ignores them. */
function describeDifferences(all: readonly AlignmentDifference[]): string {
  const differences = all.filter(({ quote, passage }) => toHalfWidth(quote) !== toHalfWidth(passage));
  const descriptions = differences.slice(0, 3).map(({ quote, passage, context }) => {
    const where = context === '' ? '开头' : `“${context}”后`;
    if (quote === '') return `${where}少了“${passage}”`;
    if (passage === '') return `${where}多了“${quote}”`;
    return `${where}的“${quote}”应为“${passage}”`;
  });
  return descriptions.join('，') + (differences.length > 3 ? `，等 ${differences.length} 处` : '');
}
