import type { DrawnGlyph } from './pdf-drawing.ts';

/** Programs make bold by printing a glyph two or three times, slightly apart: keeps one of them. */
export function withoutDuplicates<G extends DrawnGlyph>(glyphs: readonly G[]): G[] {
  const printed = new Map<string, G[]>();
  return glyphs.filter((glyph) => {
    const size = Math.max(1, glyph.size);
    const cells = [-1, 0, 1].map((step) => `${glyph.text} ${Math.round(glyph.y / size) + step}`);
    if (cells.some((cell) => printed.get(cell)?.some((other) => isSame(glyph, other)))) return false;
    const own = cells[1] ?? '';
    printed.set(own, [...(printed.get(own) ?? []), glyph]);
    return true;
  });
}

/** A fifth of its size apart at most; narrow signs, of which two may be neighbours, less. */
function isSame(a: DrawnGlyph, b: DrawnGlyph): boolean {
  const most = Math.min(a.size * 0.2, (a.right - a.left) * 0.5);
  return Math.abs(a.left - b.left) <= most && Math.abs(a.y - b.y) <= a.size * 0.2 && sizesMatch(a, b);
}

function sizesMatch(a: DrawnGlyph, b: DrawnGlyph): boolean {
  return Math.abs(a.size - b.size) <= a.size * 0.2;
}
