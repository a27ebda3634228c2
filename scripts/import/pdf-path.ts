import { type Box, boxAround, type Matrix } from './pdf-matrix.ts';

/** Whether a path is one rectangle: four corners, with or without a line back to the first. */
export function isRectangle(path: unknown): boolean {
  if (!(Array.isArray(path) || ArrayBuffer.isView(path))) return false;
  const { length } = path as unknown as ArrayLike<number>;
  return length >= 12 && length <= 16;
}

/** The thin boxes among the areas of a path, such as the lines of a table: its sides, or the whole of a filled path. */
export function rulesOf(path: unknown, bounds: readonly number[], isFilled: boolean, ctm: Matrix): Box[] {
  const sides = isFilled ? [bounds] : sidesOf(path);
  return sides
    .map((side) => boxAround(ctm, side))
    .filter(({ left, right, bottom, top }) => {
      const [thin, long] = [Math.min(right - left, top - bottom), Math.max(right - left, top - bottom)];
      return thin <= thickestRule && long >= shortestRule;
    });
}

/** Points. */
const thickestRule = 3;
const shortestRule = 8;

/** The straight lines of a path, as pdf.js writes it: 0 moves, 1 draws a line, 2 and 3 curves, 4 returns. */
function sidesOf(path: unknown): number[][] {
  const data = Array.from(path as ArrayLike<number>);
  const sides: number[][] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (let i = 0; i < data.length; i += 1 + (lengths[data[i] ?? 4] ?? 0)) {
    const step = data[i];
    const length = lengths[step ?? 4] ?? 0;
    const [toX, toY] = step === 4 ? [startX, startY] : [data[i + length - 1] ?? 0, data[i + length] ?? 0];
    if (step === 1 || step === 4) sides.push([x, y, toX, toY]);
    if (step === 0) [startX, startY] = [toX, toY];
    [x, y] = [toX, toY];
  }
  return sides;
}

/** Numbers that follow each step of a path. */
const lengths = [2, 2, 6, 4, 0];
