import { indicatorAddress } from '../../../model/addresses.ts';
import type { Observation } from '../../../model/annotation.ts';
import type { Content } from '../../../model/content.ts';
import type { Report } from '../../../model/report.ts';
import { recomputationsOf } from '../../recomputations.ts';
import type { Section } from '../text/outline.ts';

/** A value as printed. */
type Printed = Pick<Observation, 'value' | 'unit' | 'bound'>;

export interface FiguresSection extends Section {
  id: 'figures';
  recomputations: {
    name: string;
    printed: Printed;
    /** Block of the printed value. */
    block: string;
    operands: (Printed & { name: string })[];
    /** The computed value, with as many decimals as the printed one. */
    rounded: string;
    agrees: boolean;
  }[];
  figures: (Printed & {
    name: string;
    address: string;
    /** Null if it is the report's. */
    year: number | null;
    qualifier: string | null;
    quote: string;
    block: string;
  })[];
}

/** All observations of a report, and their recomputation; null if it has none. */
export function figuresSection(content: Content, report: Report): FiguresSection | null {
  const { observations } = report.annotations;
  if (observations.length === 0) return null;
  const nameOf = (id: string) => content.indicators.get(id)?.name ?? id;
  return {
    id: 'figures',
    name: '指标数值',
    recomputations: recomputationsOf(content, report).map(({ indicator, printed, operands, rounded, agrees }) => ({
      name: indicator.name,
      printed: printedValue(printed),
      block: printed.anchor.block,
      operands: operands.map((operand) => ({ ...printedValue(operand), name: nameOf(operand.indicator) })),
      rounded,
      agrees,
    })),
    figures: observations.map((observation) => ({
      ...printedValue(observation),
      name: nameOf(observation.indicator),
      address: indicatorAddress(observation.indicator),
      year: observation.year ?? null,
      qualifier: observation.qualifier ?? null,
      quote: observation.quote,
      block: observation.anchor.block,
    })),
  };
}

function printedValue({ value, unit, bound }: Observation): Printed {
  return { value, unit, bound };
}
