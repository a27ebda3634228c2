import type { Slot } from './schedule.ts';

/** Old ids of a few reports, a plan and an indicator, as if they had been renamed. */
export function makeMoved(slots: readonly Slot[], plans: readonly string[]): string {
  const lines = slots
    .filter(({ series }, i) => series.locality !== null && i % 7 === 0)
    .slice(0, Math.max(3, Math.floor(slots.length / 100)))
    .map(({ id }) => `reports/${id}-jiuming: reports/${id}\n`);
  const [plan] = plans;
  if (slots[0]) lines.push(`reports/${slots[0].id}-jiuming: reports/${slots[0].id}\n`);
  if (plan !== undefined) lines.push(`plans/${plan}-caoan: plans/${plan}\n`);
  lines.push('indicators/study-times: indicators/study-sessions\n');
  return [...new Set(lines)].join('');
}
