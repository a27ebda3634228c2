import { furnitureOf, type PrintedPage } from './pdf-furniture.ts';
import { beginsParagraph, layoutOf, mostCommon } from './pdf-layout.ts';
import type { PageSighting, PrintedLine } from './pdf-lines.ts';
import { type NoteLine, notesIn, noteText } from './pdf-notes.ts';
import { tableRows } from './pdf-table-rows.ts';
import type { Sighting } from './sighting.ts';
import { plainLine, type SourceLine } from './source.ts';

/**
 * Joins printed lines to paragraphs. A paragraph begins at an indent, a larger line spacing or a change of font size, and
 * after a line that ends short of the margin. Page numbers and running heads become separate lines, footnotes the last ones.
 */
export function paragraphsOf(pages: readonly PrintedPage[]): { lines: SourceLine[]; seen: Sighting[] } {
  const printed = pages.flatMap(({ lines }) => lines);
  const furniture = furnitureOf(pages);
  const size = mostCommon(printed.map((line) => line.size));
  const notes = notesIn(pages, (line) => furniture.has(line), size);
  const noteLines = new Set(notes.map(({ line }) => line));
  const isOfText = (line: PrintedLine) => !furniture.has(line) && !noteLines.has(line);
  const layout = layoutOf(pages, printed.filter(isOfText));
  const { tables, repeated, continued, split, unruled } = tableRows(pages, isOfText);
  const above = new Map(pages.map(({ lines, seenAbove }) => [lines[0], seenAbove]));
  const text = new Paragraphs();
  let previous: PrintedLine | null = null;
  for (const line of printed) {
    text.note(above.get(line) ?? []);
    const omission = furniture.get(line) ?? (repeated.has(line) ? '续页重复的表头' : undefined);
    if (omission !== undefined) text.putAside(line, omission);
    else if (!noteLines.has(line)) {
      const isRow = [line, previous].some((candidate) => candidate && (candidate.table || unruled.has(candidate)));
      if (split.has(line)) text.continueRow(line);
      else if (!previous || isRow || beginsParagraph(line, previous, layout))
        text.begin(line, tables.get(line) ?? null);
      else text.continue(line);
      if (unruled.has(line)) text.note([{ kind: 'table', text: line.text }]);
      if (continued.has(line) || split.has(line)) text.note([{ kind: 'split-table', text: line.text }]);
      text.note(line.seen);
      previous = line;
    }
    text.note(line.seenBelow);
  }
  for (const { lines, seenAbove } of pages) {
    if (lines.length === 0) text.note(seenAbove);
    if (lines.every((line) => furniture.has(line))) text.note([{ kind: 'empty-page', text: '' }], null);
  }
  text.end();
  for (const note of notes) text.addNote(note);
  return text.result();
}

/** The paragraphs so far, and what was seen at each. */
class Paragraphs {
  private readonly lines: SourceLine[] = [];
  /** What is between two lines of a paragraph goes after it. */
  private readonly aside: SourceLine[] = [];
  private readonly seen: { at: SourceLine | null; seen: PageSighting }[] = [];

  begin({ text, table }: PrintedLine, number: number | null): void {
    const row = table && number !== null ? { table: number, cells: table.cells } : null;
    this.lines.push(...this.aside.splice(0), { ...plainLine(text), row });
  }

  continue({ text }: PrintedLine): void {
    const current = this.lines.at(-1);
    if (current) current.text += /[\w)]$/.test(current.text) && /^[\w(]/.test(text) ? ` ${text}` : text;
  }

  continueRow({ table }: PrintedLine): void {
    const current = this.lines.at(-1);
    if (!current?.row || !table) return;
    const cells = current.row.cells.map((cell, index) => cell + (table.cells[index] ?? ''));
    current.row = { ...current.row, cells };
    current.text = cells.filter((cell) => cell !== '').join(' ');
  }

  putAside({ text, seen }: PrintedLine, boilerplate: string): void {
    const line = { ...plainLine(text), boilerplate };
    this.aside.push(line);
    this.note(seen, line);
  }

  addNote(note: NoteLine): void {
    if (note.mark === null) this.continue(note.line);
    else this.lines.push(plainLine(noteText(note)));
    this.note([...(note.mark === null ? [] : [{ kind: 'note' as const, text: '' }]), ...note.line.seen]);
  }

  /** `at`: the line concerned, null for the whole document. */
  note(seen: readonly PageSighting[], at: SourceLine | null = this.lines.at(-1) ?? null): void {
    this.seen.push(...seen.map((sighting) => ({ at, seen: sighting })));
  }

  end(): void {
    this.lines.push(...this.aside.splice(0));
  }

  result(): { lines: SourceLine[]; seen: Sighting[] } {
    const numbers = new Map(this.lines.map((line, index) => [line, index + 1]));
    const seen = this.seen.map(({ at, seen }) => ({ ...seen, line: at ? (numbers.get(at) ?? null) : null }));
    return { lines: this.lines, seen };
  }
}
