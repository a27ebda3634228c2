import { scaleLinear } from 'd3-scale';
import { oneDecimal } from './one-decimal.ts';

interface Scale {
  unit: string;
  ranked: boolean;
  reversed?: boolean;
  from: number;
  to: number;
}

/**
 * Places values on a line from `from` to `to`, in SVG user units. Counts and shares begin at zero, shares end at 100 %.
 * With `reversed`, and for ranks (`ranked`), lower values are farther right. Positions have one decimal.
 */
export function valueScale(
  values: readonly number[],
  { unit, ranked, reversed = false, from, to }: Scale,
): (value: number) => number {
  const [least, most] = [Math.min(0, ...values), Math.max(...values)];
  const turned = reversed || ranked;
  // Room beyond the last mark, more where zero is the better end: nothing is drawn there.
  const room = Math.max(most * (turned ? 1.6 : 1.12), ranked ? most + 3 : 0) || 1;
  const top = unit === '%' && most <= 100 ? 100 : room;
  const scale = scaleLinear()
    .domain(turned ? [top, least] : [least, top])
    .range([from, to]);
  return (value) => oneDecimal(scale(value));
}
