import type { Anchor, Anchored, AnnotationFile, AnnotationKind } from '../model/annotation.ts';

type AnchoredAnnotations = { [K in AnnotationKind]: readonly Anchored<AnnotationFile[K][number]>[] };

/** An annotation that repeats an earlier one. `entry` and `first` are indices in the list of its kind. */
export interface Duplicate {
  kind: AnnotationKind;
  entry: number;
  first: number;
  fix: string;
}

/**
 * Finds annotations that say the same of the same passage: a figure counted twice would be wrong in every series. The
 * passage is the same if one quote contains the other; for figures and events also if they overlap.
 */
export function findDuplicates(annotations: AnchoredAnnotations): Duplicate[] {
  return (Object.keys(statements) as AnnotationKind[]).flatMap((kind) => duplicatesOf(annotations, kind));
}

/** What an annotation says, apart from its quote. Two notes or exclusions need not say the same to be one too many. */
const statements: { [K in AnnotationKind]: (entry: AnnotationFile[K][number]) => readonly unknown[] } = {
  observations: ({ indicator, value, year, qualifier }) => [indicator, value, year, qualifier],
  links: ({ plan, task, target, stance }) => [plan, task, target, stance],
  events: ({ date, title }) => [date, title],
  topics: ({ topic }) => [topic],
  parts: ({ part }) => [part],
  roles: () => [],
  notes: ({ text }) => [text],
  excluded: () => [],
};

function duplicatesOf<K extends AnnotationKind>(annotations: AnchoredAnnotations, kind: K): Duplicate[] {
  const earlier = new Map<string, { entry: number; anchor: Anchor }[]>();
  const inParagraph = countByParagraph(annotations[kind]);
  return annotations[kind].flatMap((annotation, entry) => {
    const { anchor } = annotation;
    if (inParagraph.get(anchor.paragraph) === 1) return [];
    // No text of an annotation contains the separator.
    const key = [anchor.paragraph, ...statements[kind](annotation)].join('\0');
    const candidates = earlier.get(key) ?? [];
    earlier.set(key, candidates);
    const isSame = mayOverlap.has(kind) ? overlap : nested;
    const same = candidates.find((candidate) => isSame(candidate.anchor, anchor));
    candidates.push({ entry, anchor });
    return same ? [{ kind, entry, first: same.entry, fix: fixes[kind] ?? '删去一条' }] : [];
  });
}

/** Most annotations are alone in their paragraph, so that they cannot repeat another. */
function countByParagraph(annotations: readonly { anchor: Anchor }[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { anchor } of annotations) counts.set(anchor.paragraph, (counts.get(anchor.paragraph) ?? 0) + 1);
  return counts;
}

/** Kinds whose statement alone tells that the passage is the same. */
const mayOverlap: ReadonlySet<AnnotationKind> = new Set(['observations', 'events']);

function nested(a: Anchor, b: Anchor): boolean {
  return (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end);
}

function overlap(a: Anchor, b: Anchor): boolean {
  return a.start < b.end && b.start < a.end;
}

const fixes: Partial<Record<AnnotationKind, string>> = {
  observations: '删去一条；范围不同的，各写 qualifier',
};
