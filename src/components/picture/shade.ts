import { scaleQuantize } from 'd3-scale';

/** Shades of a map's tiles, from light to dark. */
const shades = [1, 2, 3, 4, 5];

/** Assigns shades to counts on a logarithmic scale: the largest count has the darkest, none has 0. */
export function shadeBy(counts: readonly number[]): (count: number) => number {
  const darkest = Math.max(2, ...counts);
  const scale = scaleQuantize<number>()
    .domain([0, Math.log(darkest)])
    .range(shades);
  return (count) => (count === 0 ? 0 : scale(Math.log(count)));
}
