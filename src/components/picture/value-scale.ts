import { scaleLinear } from 'd3-scale';
import { isRank } from '../../model/format-value.ts';
import { oneDecimal } from './one-decimal.ts';

/**
 * Places values on a line from `from` to `to`, in SVG user units. Counts and shares begin at zero, shares end at 100 %.
 * With `reversed`, and for ranks, lower values are farther right. Positions have one decimal.
 */
export function valueScale(
  values: readonly number[],
  { unit, reversed = false, from, to }: { unit: string; reversed?: boolean; from: number; to: number },
): (value: number) => number {
  const [least, most] = [Math.min(0, ...values), Math.max(...values)];
  const turned = reversed || isRank(unit);
  // Room beyond the last mark, more where zero is the better end: nothing is drawn there.
  const room = Math.max(most * (turned ? 1.6 : 1.12), isRank(unit) ? most + 3 : 0) || 1;
  const top = unit === '%' && most <= 100 ? 100 : room;
  const scale = scaleLinear()
    .domain(turned ? [top, least] : [least, top])
    .range([from, to]);
  return (value) => oneDecimal(scale(value));
}
