/** A transformation as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface Point {
  x: number;
  y: number;
}

/** A rectangle parallel to the page's edges, in points; `top` is above `bottom`. */
export interface Box {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0];
export const everywhere: Box = { left: -Infinity, bottom: -Infinity, right: Infinity, top: Infinity };

/** Applies `inner` first, then `outer`. */
export function combine(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

export function pointAt([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** The smallest box around a transformed rectangle. */
export function boxAround(matrix: Matrix, [x0, y0, x1, y1]: readonly number[]): Box {
  const corners = [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ].map(([x = 0, y = 0]) => pointAt(matrix, x, y));
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
}

export function overlap(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
    top: Math.min(a.top, b.top),
  };
}

export function isIn({ x, y }: Point, box: Box): boolean {
  return x >= box.left && x <= box.right && y >= box.bottom && y <= box.top;
}
