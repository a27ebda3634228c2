import { indicatorAddress, reportAddress } from '../../../model/addresses.ts';
import { type CheckedObservation, type CheckedValue, checkedValue } from '../../../model/checked-value.ts';
import type { Content } from '../../../model/content.ts';
import type { Link } from '../../../model/site-sections.ts';
import type { ReportEntry } from '../../entries.ts';
import { observationsOf } from '../../observations.ts';
import { keyFigures } from '../../series.ts';

/** A few observations of a report, of indicators that other reports or a plan share. */
export interface KeyFigures {
  figures: {
    indicator: Link;
    value: CheckedValue;
    /** The passage that states it. */
    address: string;
    /** Its year if it is not the report's, and its scope. Null if neither is stated. */
    scope: string | null;
  }[];
  /** All observations of the report; null if these are all. */
  all: { address: string; count: number } | null;
}

const maxFigures = 4;

/** Null if the report has no observations. */
export function keyFiguresOf(content: Content, { id }: ReportEntry): KeyFigures | null {
  const report = content.reports.get(id);
  const count = report ? observationsOf(content, report).length : 0;
  if (!report || count === 0) return null;
  const figures = keyFigures(content, report, maxFigures);
  return {
    figures: figures.map((observation) => ({
      indicator: [
        indicatorAddress(observation.indicator),
        content.indicators.get(observation.indicator)?.name ?? observation.indicator,
      ],
      value: checkedValue(observation),
      address: reportAddress(id, observation.anchor.block),
      scope: scopeOf(observation),
    })),
    all: count > figures.length ? { address: reportAddress(id, 'figures'), count } : null,
  };
}

function scopeOf({ year, qualifier }: CheckedObservation): string | null {
  const pieces = [...(year === undefined ? [] : [`${year}年`]), ...(qualifier === undefined ? [] : [qualifier])];
  return pieces.length === 0 ? null : pieces.join('，');
}
