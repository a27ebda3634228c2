import type { Drawing, DrawnGlyph, Paint } from './pdf-drawing.ts';
import { type Box, isIn } from './pdf-matrix.ts';
import type { SightingKind } from './sighting.ts';

/** Returns why a reader does not see a glyph of a drawing, or why it is not running text; null if a reader sees it. */
export function doubtsIn({ paints }: Drawing, page: Box): (glyph: DrawnGlyph) => SightingKind | null {
  const areas = paints.filter(
    ({ box }) => box.right - box.left >= smallestArea && box.top - box.bottom >= smallestArea,
  );
  return (glyph) => {
    if (glyph.isOff) return 'hidden';
    if (glyph.isAnnotation) return 'annotation';
    if (!glyph.isLevel) return 'slanted';
    const centre = { x: (glyph.left + glyph.right) / 2, y: glyph.y + glyph.size * 0.35 };
    if (glyph.colours.length === 0) return 'unpainted';
    if (glyph.alpha < 0.05) return 'transparent';
    if (glyph.size < smallestSize) return 'tiny';
    if (!isIn(centre, page)) return 'off-page';
    if (!isIn(centre, glyph.clip)) return 'clipped';
    const around = areas.filter(({ box }) => isIn(centre, box));
    if (around.some((area) => area.order > glyph.order && area.isOpaque)) return 'covered';
    return glyph.colours.every((colour) => isLike(colour, groundOf(glyph, around))) ? 'same-colour' : null;
  };
}

/** Whether the text of such glyphs belongs to what a reader reads from left to right. */
export function isTaken(doubt: SightingKind | null): boolean {
  return doubt !== 'hidden' && doubt !== 'annotation' && doubt !== 'slanted';
}

/** Points; thinner areas are the lines of tables. */
const smallestArea = 3;
/** Points; the smallest notes are 5. */
const smallestSize = 3;
/** Difference of the three parts of two colours together, of 765, that an eye does not see. */
const leastContrast = 40;

/** The colour under a glyph: the last area painted before it, or the paper. */
function groundOf(glyph: DrawnGlyph, around: readonly Paint[]): string | null {
  const below = around.findLast((area) => area.order < glyph.order);
  return below ? below.colour : '#ffffff';
}

function isLike(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  return [1, 3, 5].reduce((sum, at) => sum + Math.abs(partOf(a, at) - partOf(b, at)), 0) < leastContrast;
}

function partOf(colour: string, at: number): number {
  return Number.parseInt(colour.slice(at, at + 2), 16);
}
