import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withoutWhiteSpace } from '../../src/parse/white-space.ts';
import type { Drawing } from './pdf-drawing.ts';
import { identity, type Matrix } from './pdf-matrix.ts';
import { type DrawingFile, type Glyph, Pen } from './pdf-pen.ts';

/** pdf.js's list of the steps that draw a page. */
interface Steps {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** Follows the steps that draw a page and returns everything drawn. `base`: from the file's units to the upright page. */
export function follow({ fnArray, argsArray }: Steps, base: Matrix, file: DrawingFile): Drawing {
  const pen = new Pen(base, file);
  fnArray.forEach((step, index) => {
    actions[step]?.(pen, (argsArray[index] ?? []) as never[]);
    pen.order = index + 1;
  });
  return pen.drawing;
}

/** Number of characters in all steps, also in those that `follow` does not know: it must not miss any. */
export function charactersIn({ argsArray }: Steps): number {
  let count = 0;
  for (const args of argsArray) {
    if (!Array.isArray(args)) continue;
    for (const glyph of args.flatMap((arg: unknown) => (Array.isArray(arg) ? arg : []))) {
      if (isGlyph(glyph)) count += withoutWhiteSpace(glyph.unicode).length;
    }
  }
  return count;
}

function isGlyph(value: unknown): value is Glyph {
  return typeof value === 'object' && value !== null && 'unicode' in value && typeof value.unicode === 'string';
}

type Action = (pen: Pen, args: never[]) => void;

/** What each step of pdf.js does to the pen. Steps that neither draw nor move anything are absent. */
const actions: Record<number, Action> = {
  [OPS.save]: (pen) => pen.states.save(),
  [OPS.restore]: (pen) => pen.states.restore(),
  [OPS.transform]: (pen, args) => pen.states.transform(args as unknown as Matrix),
  [OPS.paintFormXObjectBegin]: (pen, [matrix, bounds]) => pen.states.enterForm(matrix ?? null, bounds ?? null),
  [OPS.paintFormXObjectEnd]: (pen) => pen.states.restore(),
  [OPS.beginGroup]: (pen) => pen.states.enterGroup(),
  [OPS.endGroup]: (pen) => pen.states.restore(),
  [OPS.beginAnnotation]: (pen) => {
    pen.annotations++;
  },
  [OPS.endAnnotation]: (pen) => {
    pen.annotations--;
  },
  [OPS.beginMarkedContent]: (pen) => pen.mark(null, null),
  [OPS.beginMarkedContentProps]: (pen, [tag, group]) => pen.mark(tag, group),
  [OPS.endMarkedContent]: (pen) => pen.unmark(),
  [OPS.setGState]: (pen, [entries]) => setStates(pen, entries ?? []),
  [OPS.setFont]: (pen, [name, size]) => pen.setFont(name ?? '', size ?? 0),
  [OPS.setCharSpacing]: (pen, [spacing]) => {
    pen.state.charSpacing = spacing ?? 0;
  },
  [OPS.setWordSpacing]: (pen, [spacing]) => {
    pen.state.wordSpacing = spacing ?? 0;
  },
  [OPS.setHScale]: (pen, [percent]) => {
    pen.state.scale = (percent ?? 100) / 100;
  },
  [OPS.setLeading]: (pen, [leading]) => {
    pen.state.leading = -(leading ?? 0);
  },
  [OPS.setTextRise]: (pen, [rise]) => {
    pen.state.rise = rise ?? 0;
  },
  [OPS.setTextRenderingMode]: (pen, [mode]) => {
    pen.state.mode = mode ?? 0;
  },
  [OPS.beginText]: (pen) => pen.cursor.begin(identity),
  [OPS.setTextMatrix]: (pen, [matrix]) => pen.cursor.begin(matrix ?? identity),
  [OPS.moveText]: (pen, [x, y]) => pen.cursor.moveLine(x ?? 0, y ?? 0),
  [OPS.setLeadingMoveText]: (pen, [x, y]) => {
    pen.state.leading = y ?? 0;
    pen.cursor.moveLine(x ?? 0, y ?? 0);
  },
  [OPS.nextLine]: (pen) => pen.cursor.moveLine(0, pen.state.leading),
  [OPS.showText]: (pen, [glyphs]) => pen.show(glyphs ?? []),
  [OPS.showSpacedText]: (pen, [glyphs]) => pen.show(glyphs ?? []),
  [OPS.setFillRGBColor]: (pen, [colour]) => {
    pen.state.fill = colour ?? null;
  },
  [OPS.setStrokeRGBColor]: (pen, [colour]) => {
    pen.state.stroke = colour ?? null;
  },
  [OPS.setFillColorN]: (pen) => {
    pen.state.fill = null;
  },
  [OPS.setStrokeColorN]: (pen) => {
    pen.state.stroke = null;
  },
  [OPS.setFillTransparent]: (pen) => {
    pen.state.fill = null;
  },
  [OPS.clip]: (pen) => {
    pen.clipsNext = true;
  },
  [OPS.eoClip]: (pen) => {
    pen.clipsNext = true;
  },
  [OPS.constructPath]: (pen, [step, data, bounds]) => {
    if (bounds) pen.path((data ?? [])[0], bounds, fills.includes(step ?? 0), step !== OPS.endPath);
  },
  [OPS.paintImageXObject]: (pen) => pen.paint(unitSquare, null, true),
  [OPS.paintInlineImageXObject]: (pen) => pen.paint(unitSquare, null, true),
};

const fills = [OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke];

/** A picture fills the unit square, which the matrix stretches. */
const unitSquare = [0, 0, 1, 1];

function setStates(pen: Pen, entries: readonly (readonly [string, unknown])[]): void {
  for (const [key, value] of entries) {
    if (key === 'ca') pen.state.alpha = Number(value);
    if (key === 'Font' && Array.isArray(value)) pen.setFont(String(value[0]), Number(value[1]));
  }
}
