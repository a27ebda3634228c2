import type { Box } from './pdf-matrix.ts';

/** Everything that a page draws, whether or not a reader sees it. */
export interface Drawing {
  glyphs: DrawnGlyph[];
  paints: Paint[];
  /** Straight lines parallel to the page's edges, such as those of tables. */
  rules: Box[];
  /** Number of strings whose font could not be loaded, so that nothing of them is read. */
  unread: number;
}

/** A glyph in its place. Lengths are in points, `y` counts from the page's foot. */
export interface DrawnGlyph {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  /** A space was drawn before it. */
  isSpaced: boolean;
  /** Set from left to right, neither turned nor in columns. */
  isLevel: boolean;
  font: DrawnFont;
  /** Code in the font. */
  code: number;
  /** In content that the file switches off. */
  isOff: boolean;
  isAnnotation: boolean;
  /** Colours that paint it, as #rrggbb; null for patterns. Empty for glyphs that are not painted. */
  colours: (string | null)[];
  alpha: number;
  clip: Box;
  /** Place in the order of drawing, shared with paints. */
  order: number;
}

export interface DrawnFont {
  name: string;
  isComposite: boolean;
  isVertical: boolean;
  /** Width unit of its glyphs. */
  unit: number;
}

/** A painted rectangle or picture. `colour`: #rrggbb; null for a picture or pattern. */
export interface Paint {
  box: Box;
  colour: string | null;
  isOpaque: boolean;
  isPicture: boolean;
  order: number;
}
