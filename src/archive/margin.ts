import type { Anchor, ReportAnnotations } from '../model/annotation.ts';
import type { ParsedBody } from '../model/body.ts';
import type { Content } from '../model/content.ts';
import type { PlacedCorrection } from '../model/provenance.ts';
import { boundNames, formatDate, formatNumber, stanceNames } from '../text.ts';
import { indicatorAddress, targetsAddress, taskAddress } from './addresses.ts';
import type { Mark } from './spans.ts';

/** What stands beside a block: an annotation in a few words, and where it leads. */
export interface MarginNote {
  kind: 'observation' | 'result' | 'plan' | 'gap' | 'event' | 'note' | 'correction' | 'repeat';
  label: string;
  text: string;
  address: string | null;
  /** Further places that it leads to, each with its name. */
  places?: readonly { name: string; address: string }[];
}

/** The notes of a text by block, and the marks of the runs of text that they rest on. */
export interface Margin {
  notes: Map<string, MarginNote[]>;
  marks: Mark[];
}

interface Annotated {
  body: ParsedBody;
  annotations: ReportAnnotations;
  corrections: readonly PlacedCorrection[];
}

/** Gathers everything that is said about a text, in text order, for its page. */
export function marginOf(content: Content, { annotations, corrections }: Annotated): Margin {
  const all: { anchor: Anchor; note: MarginNote; mark: string }[] = [];
  const add = (anchor: Anchor, mark: string, note: MarginNote) => all.push({ anchor, note, mark });

  for (const { anchor, ...correction } of corrections) {
    if (!anchor) continue;
    const text = `采集件作“${correction.capture}”。${correction.reason}`;
    add(anchor, 'corrected', { kind: 'correction', label: '校勘', text, address: null });
  }
  for (const observation of annotations.observations) {
    const indicator = content.indicators.get(observation.indicator);
    const value = `${boundNames[observation.bound]}${formatNumber(observation.value)}${observation.unit}`;
    const scope = observation.qualifier ? `（${observation.qualifier}）` : '';
    const year = observation.year === undefined ? '' : `（${observation.year}年）`;
    add(observation.anchor, 'observed', {
      kind: 'observation',
      label: '指标',
      text: `${indicator?.name ?? observation.indicator}${scope}${year}：${value}`,
      address: indicatorAddress(observation.indicator),
    });
  }
  for (const link of annotations.links) {
    const plan = content.plans.get(link.plan);
    if (!plan) continue;
    const target = plan.targets.find((candidate) => candidate.id === link.target);
    const task = plan.meta.tasks.find((candidate) => candidate.id === link.task);
    add(link.anchor, `linked ${link.stance}`, {
      kind: link.stance,
      label: stanceNames[link.stance],
      text: target ? `规划指标：${target.title}` : `规划任务 ${link.task}：${task?.title ?? ''}`,
      address: target ? targetsAddress(plan.id, target.id) : taskAddress(plan.id, link.task ?? 0),
    });
  }
  for (const event of annotations.events) {
    const text = `${formatDate(event.date)}，${event.title}`;
    add(event.anchor, 'dated', { kind: 'event', label: '大事', text, address: null });
  }
  for (const note of annotations.notes) {
    add(note.anchor, 'noted', { kind: 'note', label: '编者按', text: note.text, address: null });
  }

  all.sort((a, b) => a.anchor.paragraph - b.anchor.paragraph || a.anchor.start - b.anchor.start);
  const grouped = Map.groupBy(all, ({ anchor }) => anchor.block);
  return {
    notes: new Map([...grouped].map(([block, entries]) => [block, distinct(entries.map(({ note }) => note))])),
    marks: all.map(({ anchor, mark }) => ({ anchor, kind: mark })),
  };
}

/** Two clauses of a block may speak to the same task: it is named once. */
function distinct(notes: readonly MarginNote[]): MarginNote[] {
  const seen = new Set<string>();
  return notes.filter(({ kind, text }) => {
    const known = seen.has(kind + text);
    seen.add(kind + text);
    return !known;
  });
}
