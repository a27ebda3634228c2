import { indicatorAddress, targetsAddress, taskAddress } from '../model/addresses.ts';
import type { Anchor } from '../model/annotation.ts';
import { type CheckedValue, checkedValue } from '../model/checked-value.ts';
import type { Content } from '../model/content.ts';
import { formatDate } from '../model/format.ts';
import { formatValue } from '../model/format-value.ts';
import type { ReportOrPlan } from '../model/report-or-plan.ts';
import { type MarkKind, markKinds } from '../model/terms.ts';
import { observationsOf } from './observations.ts';
import type { Mark } from './segments.ts';
import { asWritten } from './shown.ts';

/** A short note beside a block, from an annotation, a correction or a repeat. */
export interface MarginNote {
  kind: MarkKind | 'repeat';
  label: string;
  text: string;
  address: string | null;
  /** For an observation: its value with its verdict, which `text` states too. */
  value?: CheckedValue;
  /** For a repeat: links to other reports. */
  occurrences?: readonly { name: string; address: string }[];
}

/** Margin notes by block id, and marks for the annotated runs of characters. */
export interface Margin {
  notes: Map<string, MarginNote[]>;
  marks: Mark[];
}

/** The margin of a report or plan, in text order. */
export function marginOf(content: Content, reportOrPlan: ReportOrPlan): Margin {
  const { annotations, corrections } = reportOrPlan;
  const all: { anchor: Anchor; note: MarginNote; mark: string }[] = [];
  const add = (anchor: Anchor, mark: string, note: MarginNote) => all.push({ anchor, note, mark });

  for (const { anchor, ...correction } of corrections) {
    if (!anchor) continue;
    const text = `采集件作“${correction.capture}”。${correction.reason}`;
    const note = asWritten<MarginNote>({ kind: 'correction', label: markKinds.correction.label, text, address: null });
    add(anchor, 'corrected', note);
  }
  for (const observation of observationsOf(content, reportOrPlan)) {
    const indicator = content.indicators.get(observation.indicator);
    const scope = observation.qualifier ? `（${observation.qualifier}）` : '';
    const year = observation.year === undefined ? '' : `（${observation.year}年）`;
    add(observation.anchor, 'observed', {
      kind: 'observation',
      label: markKinds.observation.label,
      text: `${indicator?.name ?? observation.indicator}${scope}${year}：${formatValue(observation)}`,
      address: indicatorAddress(observation.indicator),
      value: checkedValue(observation),
    });
  }
  for (const link of annotations.links) {
    const plan = content.plans.get(link.plan);
    if (!plan) continue;
    const target = plan.targets.find((candidate) => candidate.id === link.target);
    const task = plan.meta.tasks.find((candidate) => candidate.id === link.task);
    add(link.anchor, `linked ${link.stance}`, {
      kind: link.stance,
      label: markKinds[link.stance].label,
      text: target ? `规划指标：${target.title}` : `规划任务 ${link.task}：${task?.title ?? ''}`,
      address: target ? targetsAddress(plan.id, target.id) : taskAddress(plan.id, link.task ?? 0),
    });
  }
  for (const event of annotations.events) {
    const text = `${formatDate(event.date)}，${event.title}`;
    add(event.anchor, 'dated', { kind: 'event', label: markKinds.event.label, text, address: null });
  }
  for (const note of annotations.notes) {
    add(note.anchor, 'noted', { kind: 'note', label: markKinds.note.label, text: note.text, address: null });
  }

  all.sort((a, b) => a.anchor.paragraph - b.anchor.paragraph || a.anchor.start - b.anchor.start);
  const grouped = Map.groupBy(all, ({ anchor }) => anchor.block);
  return {
    notes: new Map([...grouped].map(([block, entries]) => [block, withoutDuplicates(entries.map(({ note }) => note))])),
    marks: all.map(({ anchor, mark }) => ({ anchor, kind: mark })),
  };
}

/** Several clauses of a block may link to the same task: one note is enough. */
function withoutDuplicates(notes: readonly MarginNote[]): MarginNote[] {
  const seen = new Set<string>();
  return notes.filter(({ kind, text }) => {
    const isDuplicate = seen.has(kind + text);
    seen.add(kind + text);
    return !isDuplicate;
  });
}
