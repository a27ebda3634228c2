import { indicatorAddress, reportAddress } from '../../../model/addresses.ts';
import type { Observation } from '../../../model/annotation.ts';
import type { Content } from '../../../model/content.ts';
import type { Link } from '../../../model/site-sections.ts';
import type { ReportEntry } from '../../entries.ts';
import { keyFigures } from '../../series.ts';

/** A few observations of a report, of indicators that other reports or a plan share. */
export interface KeyFigures {
  figures: (Pick<Observation, 'value' | 'unit' | 'bound'> & {
    indicator: Link;
    /** The passage that states it. */
    address: string;
  })[];
  /** All observations of the report; null if these are all. */
  all: { address: string; count: number } | null;
}

const maxFigures = 4;

/** Null if the report has no observations. */
export function keyFiguresOf(content: Content, { id }: ReportEntry): KeyFigures | null {
  const report = content.reports.get(id);
  if (!report || report.annotations.observations.length === 0) return null;
  const figures = keyFigures(content, report, maxFigures);
  const count = report.annotations.observations.length;
  return {
    figures: figures.map(({ indicator, value, unit, bound, anchor }) => ({
      indicator: [indicatorAddress(indicator), content.indicators.get(indicator)?.name ?? indicator],
      value,
      unit,
      bound,
      address: reportAddress(id, anchor.block),
    })),
    all: count > figures.length ? { address: reportAddress(id, 'figures'), count } : null,
  };
}
