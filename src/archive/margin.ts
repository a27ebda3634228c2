import { isQuestioned } from '../model/checked-value.ts';
import type { Content } from '../model/content.ts';
import type { ReportOrPlan } from '../model/report-or-plan.ts';
import { annotationNotes } from './annotation-notes.ts';
import type { AnchoredNote, MarginNote } from './margin-note.ts';
import type { Mark } from './segments.ts';
import { asWritten } from './shown.ts';

/** Margin notes by block id, and marks for the annotated runs of characters. */
export interface Margin {
  notes: Map<string, MarginNote[]>;
  marks: Mark[];
}

/** The margin of a report or plan, in text order. `more`: notes that are not annotations of its text. */
export function marginOf(content: Content, reportOrPlan: ReportOrPlan, more: readonly AnchoredNote[] = []): Margin {
  const all = [...annotationNotes(content, reportOrPlan), ...more];
  all.sort((a, b) => a.anchor.paragraph - b.anchor.paragraph || a.anchor.start - b.anchor.start);
  // Several clauses of a block may link to the same task: one note is enough.
  const groups = [...Map.groupBy(all, ({ anchor, note }) => [anchor.block, note.kind, note.text].join(' ')).values()];
  const tables = new Set(reportOrPlan.body.blocks.filter(({ type }) => type === 'table').map(({ id }) => id));
  const numbered = groups.filter(([first]) => first && !tables.has(first.anchor.block) && hasWords(first));
  // The notes that are shown at first count up without gaps.
  const ordered = [...numbered.filter((group) => !isQuiet(group)), ...numbered.filter(isQuiet)];
  const numbers = new Map(ordered.map((group, i) => [group, i + 1]));

  const notes = new Map<string, MarginNote[]>();
  const marks: Mark[] = [];
  for (const group of groups) {
    const [first] = group;
    if (!first) continue;
    const { block } = first.anchor;
    const number = numbers.get(group) ?? null;
    const note = { ...first.note, number, quiet: isQuiet(group) };
    notes.set(block, [...(notes.get(block) ?? []), note.kind === 'correction' ? asWritten<MarginNote>(note) : note]);
    marks.push(...group.map(({ anchor }, i) => ({ anchor, kind: markClass(note), note: number, isFirst: i === 0 })));
  }
  return { notes, marks };
}

function hasWords({ anchor }: AnchoredNote): boolean {
  return anchor.end > anchor.start;
}

function isQuiet([first]: readonly AnchoredNote[]): boolean {
  return first?.note.kind === 'observation' && !(first.note.value && isQuestioned(first.note.value));
}

function markClass({ kind, quiet }: MarginNote): string {
  return quiet ? `${kind} quiet` : kind;
}
