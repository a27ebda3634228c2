import { type FieldStack, isContents, isLinkField } from './docx-fields.ts';
import { DocxLedger } from './docx-ledger.ts';
import { type DocxPlace, startPlace } from './docx-place.ts';
import type { RunFormat } from './docx-styles.ts';
import { withoutSymbolFont } from './docx-symbol.ts';
import { type HtmlLine, LineBuilder, lineDefaults } from './html-line-builder.ts';
import { raised } from './raised-digits.ts';
import type { Sighting, SightingKind } from './sighting.ts';
import { foldSpace } from './source.ts';

/** Writes the lines of a Word document and what was seen beside them, and keeps account of every character. */
export class DocxWriter {
  readonly lines: HtmlLine[] = [];
  readonly seen: Sighting[] = [];
  readonly ledger = new DocxLedger();
  private line = new LineBuilder(this.lines);
  private readonly fields: FieldStack;
  /** Gives the number of the current paragraph, until it is written. */
  private number: (() => string) | null = null;
  private tables = 0;
  private inCell = false;

  constructor(fields: FieldStack) {
    this.fields = fields;
  }

  /** Records a sighting; one that continues the last is joined to it. */
  see(kind: SightingKind, text: string): void {
    const line = this.lines.length + (this.line.isOpen() ? 1 : 0);
    const last = this.seen.at(-1);
    if (last?.kind === kind && text !== '' && last.text !== '' && last.line === line) last.text += text;
    else this.seen.push({ kind, line, text });
  }

  /** Why text here is not taken; `instruction`: it is code of a field. */
  whyOut(place: DocxPlace): SightingKind | 'instruction' | null {
    if (place.out !== null) return place.out;
    if (this.fields.inCode()) return 'instruction';
    return this.fields.inResultOf(isContents) ? 'contents' : null;
  }

  /** Takes text of the document, or passes it by. */
  write(content: string, place: DocxPlace): void {
    const out = this.whyOut(place);
    if (out === null) {
      this.add(asDrawn(content, place.format), place);
      this.ledger.take(content);
      if (place.format.visibility === 'same-colour' && content.trim() !== '') this.see('same-colour', content);
      return;
    }
    this.ledger.pass(content);
    if (out !== 'instruction' && content.trim() !== '') this.see(out, content);
  }

  /** Adds text that the document shows but does not hold as text. */
  addOwn(text: string, place: DocxPlace): void {
    if (this.whyOut(place) !== null) return;
    this.add(text, place);
    this.ledger.add(text);
  }

  /** Sets what gives the number of the next line. */
  numberNext(number: () => string): void {
    this.number = number;
  }

  isOpen(): boolean {
    return this.line.isOpen();
  }

  breakLine(place: DocxPlace): void {
    if (this.whyOut(place) === null) this.line.end();
  }

  /** Ends a line; a paragraph without text may have a number. */
  endLine(): void {
    if (this.number) this.writeNumber(startPlace);
    this.line.end();
  }

  /** Whether lines are collected for a cell, whose row is one line. */
  isInCell(): boolean {
    return this.inCell;
  }

  /** The text that `read` writes, on one line. */
  cell(read: () => void): string {
    const lines: HtmlLine[] = [];
    const outer = this.line;
    this.line = new LineBuilder(lines);
    this.inCell = true;
    read();
    this.inCell = false;
    this.line = outer;
    return foldSpace(lines.map(({ text }) => text).join(' '));
  }

  row(cells: string[], merged: boolean): void {
    const text = foldSpace(cells.join(' '));
    const row = merged ? null : { table: this.tables, cells };
    if (text !== '') this.lines.push({ ...lineDefaults, text, row, merged, ancestors: [] });
  }

  endTable(): void {
    this.tables++;
  }

  private add(text: string, place: DocxPlace): void {
    this.writeNumber(place);
    this.fields.addResult();
    const { linked, heading, format } = place;
    const isLinked = linked || this.fields.inResultOf(isLinkField);
    const strong = heading || format.bold;
    // The text has its raised digits already.
    this.line.add(text, { ancestors: [], linked: isLinked, strong, raised: false, preserved: false });
  }

  private writeNumber(place: DocxPlace): void {
    const number = this.number?.() ?? '';
    this.number = null;
    if (number === '') return;
    this.addOwn(number, { ...place, out: null });
    this.see('list-number', number.trim());
  }
}

/** Text with the characters that its font and position make of it. */
function asDrawn(text: string, format: RunFormat): string {
  return format.raised ? raised(text) : withoutSymbolFont(text, format.font);
}
