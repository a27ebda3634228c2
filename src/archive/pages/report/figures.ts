import { indicatorAddress } from '../../../model/addresses.ts';
import { type CheckedValue, checkedValue } from '../../../model/checked-value.ts';
import type { Content } from '../../../model/content.ts';
import type { Report } from '../../../model/report.ts';
import { checkedRecomputations, observationsOf } from '../../observations.ts';
import type { Section } from '../text/outline.ts';

export interface FiguresSection extends Section {
  id: 'figures';
  recomputations: {
    name: string;
    printed: CheckedValue;
    /** Block of the printed value. */
    block: string;
    operands: { name: string; value: CheckedValue }[];
  }[];
  figures: {
    name: string;
    value: CheckedValue;
    address: string;
    /** Null if it is the report's. */
    year: number | null;
    qualifier: string | null;
    quote: string;
    block: string;
  }[];
}

/** All observations of a report, and their recomputation; null if it has none. */
export function figuresSection(content: Content, report: Report): FiguresSection | null {
  const observations = observationsOf(content, report);
  if (observations.length === 0) return null;
  const nameOf = (id: string) => content.indicators.get(id)?.name ?? id;
  return {
    id: 'figures',
    name: '指标数值',
    recomputations: checkedRecomputations(content, report).map(({ indicator, printed, operands }) => ({
      name: indicator.name,
      printed: checkedValue(printed),
      block: printed.anchor.block,
      operands: operands.map((operand) => ({ name: nameOf(operand.indicator), value: checkedValue(operand) })),
    })),
    figures: observations.map((observation) => ({
      name: nameOf(observation.indicator),
      value: checkedValue(observation),
      address: indicatorAddress(observation.indicator),
      year: observation.year ?? null,
      qualifier: observation.qualifier ?? null,
      quote: observation.quote,
      block: observation.anchor.block,
    })),
  };
}
