import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Box, boxAround, combine, everywhere, identity, type Matrix, overlap, pointAt } from './pdf-matrix.ts';

/** A glyph as a page draws it, whether or not a reader sees it. Lengths are in points, `y` counts from the page's foot. */
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

export interface Drawing {
  glyphs: DrawnGlyph[];
  paints: Paint[];
  /** Straight lines parallel to the page's edges, such as those of tables. */
  rules: Box[];
  /** Number of strings whose font could not be loaded, so that nothing of them is read. */
  unread: number;
}

/** What the steps of a drawing need from the file. */
export interface DrawingFile {
  fontNamed: (name: string) => DrawnFont | null;
  isShown: (group: unknown) => boolean;
}

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

interface State {
  ctm: Matrix;
  font: DrawnFont | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  fill: string | null;
  stroke: string | null;
  alpha: number;
  /** Of the groups around, which apply to all they contain. */
  groupAlpha: number;
  clip: Box;
}

/** pdf.js's glyph; a number in its place moves the pen. */
interface Glyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  originalCharCode: number;
  vmetric?: readonly [number, number, number] | null;
}

const invisibleModes = [3, 7];
const strokeModes = [1, 5];
const bothModes = [2, 6];

class Pen {
  readonly drawing: Drawing = { glyphs: [], paints: [], rules: [], unread: 0 };
  order = 0;
  private readonly saved: State[] = [];
  private readonly shown: boolean[] = [];
  private readonly file: DrawingFile;
  private annotations = 0;
  private clipsNext = false;
  private textMatrix: Matrix = identity;
  private line = { x: 0, y: 0 };
  private at = { x: 0, y: 0 };
  private spaced = false;
  state: State;

  constructor(base: Matrix, file: DrawingFile) {
    this.file = file;
    this.state = {
      ctm: base,
      font: null,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
      fill: '#000000',
      stroke: '#000000',
      alpha: 1,
      groupAlpha: 1,
      clip: everywhere,
    };
  }

  save(): void {
    this.saved.push({ ...this.state });
  }

  restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  transform(matrix: Matrix): void {
    this.state.ctm = combine(this.state.ctm, matrix);
  }

  enter(matrix: Matrix | null, bounds: readonly number[] | null): void {
    this.save();
    if (matrix) this.transform(matrix);
    if (bounds) this.clipTo(bounds);
  }

  enterGroup(): void {
    this.save();
    this.state.groupAlpha *= this.state.alpha;
    this.state.alpha = 1;
  }

  clipTo(bounds: readonly number[]): void {
    this.state.clip = overlap(this.state.clip, boxAround(this.state.ctm, bounds));
  }

  setFont(name: string, size: number): void {
    this.state.font = this.file.fontNamed(name);
    this.state.size = size;
  }

  setStates(entries: readonly (readonly [string, unknown])[]): void {
    for (const [key, value] of entries) {
      if (key === 'ca') this.state.alpha = Number(value);
      if (key === 'Font' && Array.isArray(value)) this.setFont(String(value[0]), Number(value[1]));
    }
  }

  setTextMatrix(matrix: Matrix): void {
    this.textMatrix = matrix;
    this.line = { x: 0, y: 0 };
    this.at = { x: 0, y: 0 };
  }

  moveText(x: number, y: number): void {
    this.line = { x: this.line.x + x, y: this.line.y + y };
    this.at = { ...this.line };
  }

  mark(tag: unknown, group: unknown): void {
    this.shown.push(tag !== 'OC' || this.file.isShown(group));
  }

  unmark(): void {
    this.shown.pop();
  }

  annotate(change: number): void {
    this.annotations += change;
  }

  clipNext(): void {
    this.clipsNext = true;
  }

  path(step: number, data: readonly unknown[], bounds: readonly number[] | null): void {
    if (!bounds) return;
    if (fills.includes(step) && isRectangle(data[0])) this.paint(bounds, this.state.fill, false);
    if (step !== OPS.endPath) this.rule(data[0], bounds, fills.includes(step));
    if (this.clipsNext) this.clipTo(bounds);
    this.clipsNext = false;
  }

  private rule(path: unknown, bounds: readonly number[], isFilled: boolean): void {
    const sides = isFilled ? [bounds] : sidesOf(path);
    for (const side of sides) {
      const box = boxAround(this.state.ctm, side);
      const [width, height] = [box.right - box.left, box.top - box.bottom];
      if (Math.min(width, height) <= thickestRule && Math.max(width, height) >= shortestRule)
        this.drawing.rules.push(box);
    }
  }

  picture(): void {
    this.paint([0, 0, 1, 1], null, true);
  }

  private paint(bounds: readonly number[], colour: string | null, isPicture: boolean): void {
    if (this.shown.includes(false)) return;
    const box = overlap(this.state.clip, boxAround(this.state.ctm, bounds));
    this.drawing.paints.push({
      box,
      colour,
      isPicture,
      isOpaque: this.state.alpha * this.state.groupAlpha > 0.95,
      order: this.order,
    });
  }

  show(glyphs: readonly (Glyph | number)[]): void {
    const { font } = this.state;
    if (!font) {
      this.drawing.unread++;
      return;
    }
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') this.advance((-glyph * this.state.size) / 1000, font.isVertical);
      else this.drawGlyph(glyph, font);
    }
  }

  private drawGlyph(glyph: Glyph, font: DrawnFont): void {
    const { ctm, size, scale, rise, charSpacing, wordSpacing, alpha, groupAlpha, clip } = this.state;
    const matrix = combine(ctm, this.textMatrix);
    const width = glyph.width * font.unit * size;
    const from = pointAt(matrix, this.at.x, this.at.y + rise);
    const to = pointAt(matrix, this.at.x + width * scale, this.at.y + rise);
    if (glyph.unicode.trim() === '') this.spaced = true;
    else {
      this.drawing.glyphs.push({
        text: glyph.unicode,
        left: Math.min(from.x, to.x),
        right: Math.max(from.x, to.x),
        y: from.y,
        size: Math.abs(size) * Math.hypot(matrix[2], matrix[3]),
        isSpaced: this.spaced,
        isLevel: !font.isVertical && Math.abs(to.y - from.y) <= Math.abs(to.x - from.x) * 0.1 && to.x >= from.x,
        font,
        code: glyph.originalCharCode,
        isOff: this.shown.includes(false),
        isAnnotation: this.annotations > 0,
        colours: this.colours(),
        alpha: alpha * groupAlpha,
        clip,
        order: this.order,
      });
      this.spaced = false;
    }
    const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0);
    if (font.isVertical) this.advance((glyph.vmetric?.[0] ?? -1000) * font.unit * size - spacing, true);
    else this.advance(width + spacing, false);
  }

  private advance(length: number, isVertical: boolean): void {
    if (isVertical) this.at.y += length;
    else this.at.x += length * this.state.scale;
  }

  private colours(): (string | null)[] {
    const { mode, fill, stroke } = this.state;
    if (invisibleModes.includes(mode)) return [];
    if (strokeModes.includes(mode)) return [stroke];
    return bothModes.includes(mode) ? [fill, stroke] : [fill];
  }
}

const fills = [OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke];

/** A path of one rectangle: four corners, with or without a line back to the first. */
function isRectangle(path: unknown): boolean {
  if (!(Array.isArray(path) || ArrayBuffer.isView(path))) return false;
  const { length } = path as unknown as ArrayLike<number>;
  return length >= 12 && length <= 16;
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

type Action = (pen: Pen, args: never[]) => void;

/** What each step of pdf.js does to the pen. Steps that neither draw nor move anything are absent. */
const actions: Record<number, Action> = {
  [OPS.save]: (pen) => pen.save(),
  [OPS.restore]: (pen) => pen.restore(),
  [OPS.transform]: (pen, args) => pen.transform(args as unknown as Matrix),
  [OPS.paintFormXObjectBegin]: (pen, [matrix, bounds]) => pen.enter(matrix ?? null, bounds ?? null),
  [OPS.paintFormXObjectEnd]: (pen) => pen.restore(),
  [OPS.beginGroup]: (pen) => pen.enterGroup(),
  [OPS.endGroup]: (pen) => pen.restore(),
  [OPS.beginAnnotation]: (pen) => pen.annotate(1),
  [OPS.endAnnotation]: (pen) => pen.annotate(-1),
  [OPS.beginMarkedContent]: (pen) => pen.mark(null, null),
  [OPS.beginMarkedContentProps]: (pen, [tag, group]) => pen.mark(tag, group),
  [OPS.endMarkedContent]: (pen) => pen.unmark(),
  [OPS.setGState]: (pen, [entries]) => pen.setStates(entries ?? []),
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
  [OPS.beginText]: (pen) => pen.setTextMatrix(identity),
  [OPS.setTextMatrix]: (pen, [matrix]) => pen.setTextMatrix(matrix ?? identity),
  [OPS.moveText]: (pen, [x, y]) => pen.moveText(x ?? 0, y ?? 0),
  [OPS.setLeadingMoveText]: (pen, [x, y]) => {
    pen.state.leading = y ?? 0;
    pen.moveText(x ?? 0, y ?? 0);
  },
  [OPS.nextLine]: (pen) => pen.moveText(0, pen.state.leading),
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
  [OPS.clip]: (pen) => pen.clipNext(),
  [OPS.eoClip]: (pen) => pen.clipNext(),
  [OPS.constructPath]: (pen, [step, data, bounds]) => pen.path(step ?? 0, data ?? [], bounds ?? null),
  [OPS.paintImageXObject]: (pen) => pen.picture(),
  [OPS.paintInlineImageXObject]: (pen) => pen.picture(),
};
