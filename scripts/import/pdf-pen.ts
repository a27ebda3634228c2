import type { Drawing, DrawnFont } from './pdf-drawing.ts';
import { boxAround, type Matrix, overlap } from './pdf-matrix.ts';
import { isRectangle, rulesOf } from './pdf-path.ts';
import { coloursOf, StateStack } from './pdf-state.ts';
import { TextCursor } from './pdf-text-cursor.ts';

/** What the steps of a drawing need from the file. */
export interface DrawingFile {
  fontNamed: (name: string) => DrawnFont | null;
  isShown: (group: unknown) => boolean;
}

/** pdf.js's glyph; a number in its place moves the pen. */
export interface Glyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  originalCharCode: number;
  vmetric?: readonly [number, number, number] | null;
}

/** Draws glyphs, paths and pictures with the state around them. */
export class Pen {
  readonly drawing: Drawing = { glyphs: [], paints: [], rules: [], unread: 0 };
  readonly states: StateStack;
  readonly cursor = new TextCursor();
  order = 0;
  /** Depth in annotations. */
  annotations = 0;
  /** The next path cuts what is drawn after it. */
  clipsNext = false;
  private readonly file: DrawingFile;
  private readonly shown: boolean[] = [];
  private spaced = false;

  constructor(base: Matrix, file: DrawingFile) {
    this.states = new StateStack(base);
    this.file = file;
  }

  get state() {
    return this.states.current;
  }

  setFont(name: string, size: number): void {
    this.state.font = this.file.fontNamed(name);
    this.state.size = size;
  }

  mark(tag: unknown, group: unknown): void {
    this.shown.push(tag !== 'OC' || this.file.isShown(group));
  }

  unmark(): void {
    this.shown.pop();
  }

  /** `isDrawn`: not only a path to cut along. */
  path(data: unknown, bounds: readonly number[], isFilled: boolean, isDrawn: boolean): void {
    if (isFilled && isRectangle(data)) this.paint(bounds, this.state.fill, false);
    if (isDrawn) this.drawing.rules.push(...rulesOf(data, bounds, isFilled, this.state.ctm));
    if (this.clipsNext) this.states.clipTo(bounds);
    this.clipsNext = false;
  }

  paint(bounds: readonly number[], colour: string | null, isPicture: boolean): void {
    if (this.isOff()) return;
    const { clip, ctm, alpha, groupAlpha } = this.state;
    const isOpaque = alpha * groupAlpha > 0.95;
    this.drawing.paints.push({
      box: overlap(clip, boxAround(ctm, bounds)),
      colour,
      isPicture,
      isOpaque,
      order: this.order,
    });
  }

  show(glyphs: readonly (Glyph | number)[]): void {
    const { font, size } = this.state;
    if (!font) {
      this.drawing.unread++;
      return;
    }
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') this.advance((-glyph * size) / 1000, font);
      else this.drawGlyph(glyph, font);
    }
  }

  private drawGlyph(glyph: Glyph, font: DrawnFont): void {
    const { size, charSpacing, wordSpacing } = this.state;
    if (glyph.unicode.trim() === '') this.spaced = true;
    else this.addGlyph(glyph, font);
    const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0);
    if (font.isVertical) this.advance((glyph.vmetric?.[0] ?? -1000) * font.unit * size - spacing, font);
    else this.advance(glyph.width * font.unit * size + spacing, font);
  }

  private addGlyph(glyph: Glyph, font: DrawnFont): void {
    const { ctm, size, scale, rise, alpha, groupAlpha, clip } = this.state;
    const { from, to, unit } = this.cursor.placeOf(glyph.width * font.unit * size * scale, rise, ctm);
    this.drawing.glyphs.push({
      text: glyph.unicode,
      left: Math.min(from.x, to.x),
      right: Math.max(from.x, to.x),
      y: from.y,
      size: Math.abs(size) * unit,
      isSpaced: this.spaced,
      isLevel: !font.isVertical && Math.abs(to.y - from.y) <= Math.abs(to.x - from.x) * 0.1 && to.x >= from.x,
      font,
      code: glyph.originalCharCode,
      isOff: this.isOff(),
      isAnnotation: this.annotations > 0,
      colours: coloursOf(this.state),
      alpha: alpha * groupAlpha,
      clip,
      order: this.order,
    });
    this.spaced = false;
  }

  private advance(length: number, { isVertical }: DrawnFont): void {
    if (isVertical) this.cursor.advance(0, length);
    else this.cursor.advance(length * this.state.scale, 0);
  }

  private isOff(): boolean {
    return this.shown.includes(false);
  }
}
