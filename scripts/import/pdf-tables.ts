import { lineOf, type PrintedGlyph, type PrintedLine, rowsOfPage } from './pdf-lines.ts';
import type { Box } from './pdf-matrix.ts';

/** A table whose lines are drawn: positions of its vertical lines from left, of its horizontal ones from the top. */
interface Grid {
  xs: number[];
  ys: number[];
  /** Every line goes through: no cells are merged. */
  isWhole: boolean;
}

/**
 * Takes the glyphs of ruled tables out of a page's glyphs. `lines`: one per row of a table, its cells in order. Tables with
 * merged cells stay among the glyphs; `merged` are their places.
 */
export function tablesOn(
  glyphs: readonly PrintedGlyph[],
  rules: readonly Box[],
): { rest: PrintedGlyph[]; lines: PrintedLine[]; merged: Box[] } {
  const grids = connected(rules)
    .map(gridOf)
    .filter((grid) => grid.xs.length > 2 && grid.ys.length > 1);
  const lines: PrintedLine[] = [];
  let rest = [...glyphs];
  for (const grid of grids.filter(({ isWhole }) => isWhole)) {
    const cellOf = ({ left, right, y, size }: PrintedGlyph) => ({
      column: between(grid.xs, (left + right) / 2),
      row: between(
        grid.ys.map((at) => -at),
        -(y + size * 0.35),
      ),
    });
    const inside = rest.filter((glyph) => isInside(cellOf(glyph)));
    rest = rest.filter((glyph) => !isInside(cellOf(glyph)));
    for (let row = 0; row < grid.ys.length - 1; row++) {
      const cells = grid.xs
        .slice(1)
        .map((_, column) => inside.filter((glyph) => cellOf(glyph).row === row && cellOf(glyph).column === column));
      if (cells.flat().length > 0) lines.push(lineOfCells(cells, grid));
    }
  }
  return { rest, lines, merged: grids.filter(({ isWhole }) => !isWhole).map(boundsOf) };
}

function lineOfCells(cells: readonly PrintedGlyph[][], grid: Grid): PrintedLine {
  const printed = cells.map((cell) => rowsOfPage(cell).map(({ y, pieces }) => lineOf(y, pieces)));
  const texts = printed.map((lines) => lines.map(({ text }) => text).join(''));
  const all = printed.flat();
  return {
    text: texts.filter((text) => text !== '').join(' '),
    left: grid.xs[0] ?? 0,
    right: grid.xs.at(-1) ?? 0,
    y: Math.max(...all.map(({ y }) => y)),
    size: Math.max(...all.map(({ size }) => size)),
    cells: texts.length,
    margins: null,
    table: { top: grid.ys[0] ?? 0, columns: grid.xs, cells: texts },
    seen: all.flatMap(({ seen }) => seen),
    seenBelow: [],
  };
}

function isInside({ column, row }: { column: number; row: number }): boolean {
  return column >= 0 && row >= 0;
}

/** Index of the gap of ascending numbers that a number is in; -1 outside. */
function between(ascending: readonly number[], number: number): number {
  return ascending.findIndex(
    (at, index) => number >= at && number < (ascending[index + 1] ?? Number.NEGATIVE_INFINITY),
  );
}

/** Points between two lines that count as one, or that touch. */
const tolerance = 3;

/** Groups rules that touch each other, directly or through others. */
function connected(rules: readonly Box[]): Box[][] {
  let groups: { bounds: Box; rules: Box[] }[] = [];
  for (const rule of rules) {
    const touching = groups.filter(({ bounds }) => touch(bounds, rule));
    const merged = [...touching.flatMap((group) => group.rules), rule];
    groups = [...groups.filter((group) => !touching.includes(group)), { bounds: around(merged), rules: merged }];
  }
  return groups.map((group) => group.rules);
}

function gridOf(rules: readonly Box[]): Grid {
  const vertical = rules.filter((rule) => rule.top - rule.bottom > rule.right - rule.left);
  const horizontal = rules.filter((rule) => !vertical.includes(rule));
  const xs = merge(vertical.map(({ left, right }) => (left + right) / 2));
  const ys = merge(horizontal.map(({ bottom, top }) => (bottom + top) / 2));
  const [width, height] = [(xs.at(-1) ?? 0) - (xs[0] ?? 0), (ys.at(-1) ?? 0) - (ys[0] ?? 0)];
  const isWhole =
    xs.every(
      (x) =>
        covered(
          vertical.filter(({ left, right }) => isNear((left + right) / 2, x)).map(({ bottom, top }) => [bottom, top]),
        ) >
        height - 2 * tolerance,
    ) &&
    ys.every(
      (y) =>
        covered(
          horizontal.filter(({ bottom, top }) => isNear((bottom + top) / 2, y)).map(({ left, right }) => [left, right]),
        ) >
        width - 2 * tolerance,
    );
  return { xs, ys: ys.reverse(), isWhole };
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= tolerance;
}

/** Length that intervals cover together; gaps up to the tolerance count as covered. */
function covered(intervals: readonly (readonly number[])[]): number {
  let length = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const [from = 0, to = 0] of [...intervals].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))) {
    length += Math.max(0, to - (from - end <= tolerance ? end : from));
    end = Math.max(end, to);
  }
  return length;
}

function merge(numbers: readonly number[]): number[] {
  const merged: number[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    if (number - (merged.at(-1) ?? Number.NEGATIVE_INFINITY) > tolerance) merged.push(number);
  }
  return merged;
}

function touch(a: Box, b: Box): boolean {
  return (
    a.left <= b.right + tolerance &&
    b.left <= a.right + tolerance &&
    a.bottom <= b.top + tolerance &&
    b.bottom <= a.top + tolerance
  );
}

function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    bottom: Math.min(...boxes.map(({ bottom }) => bottom)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.max(...boxes.map(({ top }) => top)),
  };
}

function boundsOf({ xs, ys }: Grid): Box {
  return { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 };
}
