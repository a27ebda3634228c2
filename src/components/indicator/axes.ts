import { scaleLinear } from 'd3-scale';
import { oneDecimal } from '../picture/one-decimal.ts';

/** Drawing area of an indicator's charts, in SVG user units. */
export const size = { width: 640, height: 260, left: 76, right: 24, top: 18, bottom: 34 };

/** Room for the labels at the ends of lines. */
export const labelWidth = 190;

/**
 * Scales, and ticks of the value axis. Counts start at zero; ranks at one, drawn at the top. `right`: the margin after the
 * last year.
 */
export function axesOf(
  { ranked }: { ranked: boolean },
  years: readonly number[],
  values: readonly number[],
  right = size.right,
) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const origin = ranked ? Math.min(1, low) : Math.min(0, low);
  const x = scaleLinear()
    .domain([Math.min(...years) - 0.5, Math.max(...years) + 0.5])
    .range([size.left, size.width - right]);
  const y = scaleLinear()
    .domain(ranked ? [Math.max(high, 2), origin] : [origin, high === origin ? origin + 1 : high])
    .nice(4)
    .range([size.height - size.bottom, size.top]);
  // Integer values get integer ticks only.
  const whole = ranked || values.every((value) => Number.isInteger(value));
  const ticks = y.ticks(4).filter((tick) => (!whole || Number.isInteger(tick)) && (!ranked || tick >= 1));
  return { x: (year: number) => oneDecimal(x(year)), y: (value: number) => oneDecimal(y(value)), ticks };
}

/** Moves labels apart that would touch: heights in the order of `heights`, at least `gap` apart, none below the axis. */
export function spreadApart(heights: readonly number[], gap: number): number[] {
  const order = heights.map((_, i) => i).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const placed = [...heights];
  order.forEach((index, i) => {
    const above = placed[order[i - 1] ?? -1] ?? Number.NEGATIVE_INFINITY;
    placed[index] = Math.max(placed[index] ?? 0, above + gap);
  });
  const overflow = Math.max(0, (placed[order.at(-1) ?? -1] ?? 0) - (size.height - size.bottom));
  return placed.map((height) => height - overflow);
}
