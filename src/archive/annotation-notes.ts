import { indicatorAddress, targetsAddress, taskAddress } from '../model/addresses.ts';
import type { Anchor } from '../model/annotation.ts';
import { checkedValue } from '../model/checked-value.ts';
import type { Content } from '../model/content.ts';
import { formatDate } from '../model/format.ts';
import { formatValue } from '../model/format-value.ts';
import { markKinds } from '../model/mark-kinds.ts';
import type { ReportOrPlan } from '../model/report-or-plan.ts';
import type { AnchoredNote } from './margin-note.ts';
import { observationsOf } from './observations.ts';

/** The notes for the corrections and annotations of a report or plan. */
export function annotationNotes(content: Content, reportOrPlan: ReportOrPlan): AnchoredNote[] {
  const { annotations, corrections } = reportOrPlan;
  const all: AnchoredNote[] = [];
  const add = (anchor: Anchor, note: AnchoredNote['note']) => all.push({ anchor, note });

  for (const { anchor, ...correction } of corrections) {
    if (!anchor) continue;
    const text = `采集件作“${correction.capture}”。${correction.reason}`;
    add(anchor, { kind: 'correction', label: markKinds.correction.label, text, address: null });
  }
  for (const observation of observationsOf(content, reportOrPlan)) {
    const indicator = content.indicators.get(observation.indicator);
    const scope = observation.qualifier ? `（${observation.qualifier}）` : '';
    const year = observation.year === undefined ? '' : `（${observation.year}年）`;
    add(observation.anchor, {
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
    add(link.anchor, {
      kind: link.stance,
      label: markKinds[link.stance].label,
      text: target ? `规划指标：${target.title}` : `规划任务 ${link.task}：${task?.title ?? ''}`,
      address: target ? targetsAddress(plan.id, target.id) : taskAddress(plan.id, link.task ?? 0),
    });
  }
  for (const event of annotations.events) {
    const text = `${formatDate(event.date)}，${event.title}`;
    add(event.anchor, { kind: 'event', label: markKinds.event.label, text, address: null });
  }
  for (const note of annotations.notes) {
    add(note.anchor, { kind: 'note', label: markKinds.note.label, text: note.text, address: null });
  }
  return all;
}
