import type { Observation } from '../../src/model/annotation.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import type { Report } from '../../src/model/report.ts';
import { foundingContent } from './founding-content.ts';
import { makeReport } from './make-report.ts';

export const indicator = firstIndicator();

function firstIndicator(): Indicator {
  const [first] = foundingContent.indicators.values();
  if (!first) throw new Error('The founding archive has no indicator');
  return first;
}

/** A report that states these values of the indicator. */
export function stating(id: string, ...values: number[]): Report {
  const report = makeReport(id, '共办理若干件。');
  const observations: Observation[] = values.map((value) => ({
    indicator: indicator.id,
    value,
    unit: '件',
    bound: 'exact',
    quote: '若干件',
    anchor: { block: 'p1', paragraph: 1, start: 3, end: 6 },
  }));
  return { ...report, annotations: { ...report.annotations, observations } };
}
