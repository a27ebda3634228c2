import { type Anchor, type AnnotationKind, annotationFile, type ReportAnnotations } from '../model/annotation.ts';
import type { ParsedBody } from '../model/body.ts';
import type { Problem } from '../model/problem.ts';
import type { QuoteSelector } from '../model/quote.ts';
import type { Alignment } from './alignment.ts';
import { indexQuotes, nearestPassage, type QuoteIndex, resolveQuote } from './quotes.ts';
import { readSchema } from './schema.ts';
import { readYaml, type YamlText } from './yaml.ts';

type Difference = Alignment['differences'][number];

/** A content file as read from disk. */
export interface SourceFile {
  path: string;
  text: string;
}

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
 * Reads an annotation file and resolves every quote in it. Roles are applied to the document at once, because parts and
 * topics depend on them; marks of those come after the heading rules (see marks.ts). In the `yaml` that is returned a
 * path counts the entries of `annotations`, from which those without a place are gone. Where the text is not `sound`, it
 * has problems of its own, and quotes that are not found in it are no further ones.
 */
export function readAnnotations(
  file: SourceFile | null,
  document: ParsedBody,
  sound = true,
): { annotations: ReportAnnotations; yaml: YamlText | null; problems: Problem[] } {
  if (!file) return { annotations: noAnnotations, yaml: null, problems: [] };
  const { yaml, problems } = readYaml(file.text, file.path);
  if (!yaml) return { annotations: noAnnotations, yaml: null, problems };
  if (yaml.data === null || yaml.data === undefined) return { annotations: noAnnotations, yaml, problems };
  const read = readSchema(annotationFile, yaml, file.path);
  problems.push(...read.problems);
  if (!read.value) return { annotations: noAnnotations, yaml: null, problems };
  const placed = new Map<PropertyKey, number[]>();
  const unplaced: Problem[] = [];
  const index = indexQuotes(document);
  const resolve = <T extends QuoteSelector>(kind: AnnotationKind, entries: readonly T[]) => {
    const kept: number[] = [];
    placed.set(kind, kept);
    return anchorAll(entries, index, (i) => ({ file: file.path, ...yaml.locate([kind, i, 'quote']) }), unplaced, kept);
  };
  const { roles, ...kinds } = read.value;
  const annotations: ReportAnnotations = {
    observations: resolve('observations', kinds.observations),
    links: resolve('links', kinds.links),
    events: resolve('events', kinds.events),
    topics: resolve('topics', kinds.topics),
    parts: resolve('parts', kinds.parts),
    notes: resolve('notes', kinds.notes),
    excluded: resolve('excluded', kinds.excluded),
  };
  for (const mark of resolve('roles', roles)) {
    for (const block of document.blocks) {
      if (block.id === mark.anchor.block && block.type === 'paragraph') block.role = mark.role;
    }
  }
  if (sound) problems.push(...unplaced);
  const locate: YamlText['locate'] = ([kind = '', entry, ...path]) =>
    yaml.locate(entry === undefined ? [kind] : [kind, placed.get(kind)?.[Number(entry)] ?? entry, ...path]);
  return { annotations, yaml: { ...yaml, locate }, problems };
}

/** After so many problems in a file no nearest passage is looked for: it takes its time, and something else is wrong. */
const maxHints = 50;

/**
 * Resolves the quotes of a list; entries whose quote has no place become problems and are left out. `kept` receives the
 * places in the list of those that stay.
 */
export function anchorAll<T extends QuoteSelector>(
  entries: readonly T[],
  index: QuoteIndex,
  placeOf: (i: number) => { file: string; line: number; column: number },
  problems: Problem[],
  kept: number[] = [],
): (T & { anchor: Anchor })[] {
  return entries.flatMap((entry, i) => {
    const resolved = resolveQuote(index, entry);
    if ('anchor' in resolved) {
      kept.push(i);
      return [{ ...entry, anchor: resolved.anchor }];
    }
    problems.push({
      ...placeOf(i),
      rule: 'quote',
      severity: 'error',
      ...wordUnresolved(entry, resolved.occurrences, problems.length < maxHints ? index : null),
    });
    return [];
  });
}

function wordUnresolved(
  entry: QuoteSelector,
  occurrences: number,
  index: QuoteIndex | null,
): { message: string; fix: string } {
  const quote = entry.quote.length > 40 ? `${entry.quote.slice(0, 40)}…` : entry.quote;
  if (occurrences > 1) {
    return {
      message: `“${quote}”在正文里出现 ${occurrences} 次`,
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
    fix: `最接近的是“${nearest.passage}”，${wordDifferences(nearest.differences)}；从正文里逐字复制`,
  };
}

/** The first few differences between a quote and the passage nearest to it. */
function wordDifferences(differences: readonly Difference[]): string {
  const worded = differences.slice(0, 3).map(({ quote, passage, after }) => {
    const where = after === '' ? '开头' : `“${after}”后`;
    if (quote === '') return `${where}少了“${passage}”`;
    if (passage === '') return `${where}多了“${quote}”`;
    return `${where}的“${quote}”应为“${passage}”`;
  });
  return worded.join('，') + (differences.length > 3 ? `，等 ${differences.length} 处` : '');
}
