import { addAll } from '../model/add-all.ts';
import { type Anchor, type AnnotationKind, annotationFileSchema, type ReportAnnotations } from '../model/annotation.ts';
import type { ParsedBody } from '../model/body.ts';
import type { Problem } from '../model/problem.ts';
import type { QuoteSelector } from '../model/quote.ts';
import type { AlignmentDifference } from './alignment.ts';
import { indexQuotes, nearestPassage, type QuoteIndex, resolveQuotes } from './quotes.ts';
import { parseWithSchema } from './schema.ts';
import type { SourceFile } from './source-file.ts';
import { toHalfWidth } from './width.ts';
import { readYaml, type YamlText } from './yaml.ts';

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
 * returned `yaml` refer to `annotations`, i.e. after unresolved entries were dropped. If the text has problems itself
 * (`textIsValid` is false), unresolved quotes are not reported.
 */
export function readAnnotations(
  file: SourceFile | null,
  body: ParsedBody,
  textIsValid = true,
): { annotations: ReportAnnotations; yaml: YamlText | null; problems: Problem[] } {
  if (!file) return { annotations: noAnnotations, yaml: null, problems: [] };
  const { yaml, problems } = readYaml(file.text, file.path);
  if (!yaml) return { annotations: noAnnotations, yaml: null, problems };
  if (yaml.data === null || yaml.data === undefined) return { annotations: noAnnotations, yaml, problems };
  const { value, problems: schemaProblems } = parseWithSchema(annotationFileSchema, yaml, file.path);
  addAll(problems, schemaProblems);
  if (!value) return { annotations: noAnnotations, yaml: null, problems };
  const fileIndices = new Map<PropertyKey, number[]>();
  const unresolved: Problem[] = [];
  const index = indexQuotes(body);
  const resolve = <T extends QuoteSelector>(kind: AnnotationKind, entries: readonly T[]) => {
    const indices: number[] = [];
    fileIndices.set(kind, indices);
    return anchorAll(
      entries,
      index,
      (i) => ({ file: file.path, ...yaml.locate([kind, i, 'quote']) }),
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
  const roleOf = new Map(resolve('roles', roles).map((mark) => [mark.anchor.block, mark.role]));
  for (const block of body.blocks) if (block.type === 'paragraph') block.role = roleOf.get(block.id) ?? block.role;
  if (textIsValid) addAll(problems, unresolved);
  const locate: YamlText['locate'] = ([kind = '', entry, ...path]) =>
    yaml.locate(entry === undefined ? [kind] : [kind, fileIndices.get(kind)?.[Number(entry)] ?? entry, ...path]);
  return { annotations, yaml: { ...yaml, locate }, problems };
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
