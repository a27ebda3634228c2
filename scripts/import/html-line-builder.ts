import type { Element } from './html-element.ts';
import { raised } from './raised-digits.ts';
import { foldSpace, type SourceLine } from './source.ts';

/** A line with its ancestor elements, outermost first. */
export interface HtmlLine extends SourceLine {
  ancestors: readonly Element[];
}

export const lineDefaults = {
  linked: 0,
  strong: false,
  inMainContent: true,
  row: null,
  merged: false,
  boilerplate: null,
} as const;

/** The surroundings of a piece of text. */
export interface Context {
  ancestors: readonly Element[];
  linked: boolean;
  strong: boolean;
  /** In `<sup>` or its like. */
  raised: boolean;
  /** `white-space: pre` and its like: line breaks of the source end a line. */
  preserved: boolean;
}

/** Collects the text of the current line. */
export class LineBuilder {
  private readonly lines: HtmlLine[];
  private text = '';
  private size = 0;
  private linked = 0;
  private strong = 0;
  private ancestors: readonly Element[] = [];

  constructor(lines: HtmlLine[]) {
    this.lines = lines;
  }

  add(text: string, context: Context): void {
    const shown = context.raised ? raised(text) : text;
    const pieces = context.preserved ? shown.split(/\r\n|[\n\r]/) : [shown];
    pieces.forEach((piece, index) => {
      if (index > 0) this.end();
      this.addPiece(piece, context);
    });
  }

  end(): void {
    const text = foldSpace(this.text);
    if (text !== '') {
      const { ancestors, linked, strong, size } = this;
      this.lines.push({ ...lineDefaults, text, linked: linked / size, strong: strong >= size, ancestors });
    }
    [this.text, this.size, this.linked, this.strong] = ['', 0, 0, 0];
  }

  /** Whether the current line has text so far. */
  isOpen(): boolean {
    return this.size > 0;
  }

  private addPiece(text: string, { ancestors, linked, strong }: Context): void {
    const size = text.replace(/\s+/g, '').length;
    if (size > 0 && this.size === 0) this.ancestors = ancestors;
    this.text += text;
    this.size += size;
    if (linked) this.linked += size;
    if (strong) this.strong += size;
  }
}
