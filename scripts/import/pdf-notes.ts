import type { PrintedPage } from './pdf-furniture.ts';
import type { PrintedLine } from './pdf-lines.ts';

/** A line of a footnote. `mark`: the note's own mark if it begins here. */
export interface NoteLine {
  line: PrintedLine;
  mark: string | null;
}

/**
 * The footnotes of a document: smaller lines at the foot of a page, the first of which begins with a mark that the text
 * above has. A note that goes on at the foot of the next page is one note.
 */
export function notesIn(
  pages: readonly PrintedPage[],
  isFurniture: (line: PrintedLine) => boolean,
  textSize: number,
): NoteLine[] {
  const notes: NoteLine[] = [];
  let goesOn = false;
  for (const page of pages) {
    const lines = page.lines.filter((line) => !isFurniture(line));
    const from = lines.findLastIndex(({ size, table }) => size >= textSize * smallest || table) + 1;
    const onPage: NoteLine[] = from === 0 ? [] : notesAt(lines.slice(from), marksIn(lines.slice(0, from)), goesOn);
    notes.push(...onPage);
    goesOn = onPage.length > 0 && !/[。.！!）)]$/.test(onPage.at(-1)?.line.text ?? '');
  }
  return notes;
}

/** The notes in the small lines of a page; none if the first line neither has a mark nor goes on a note. */
function notesAt(lines: readonly PrintedLine[], marks: readonly string[], goesOn: boolean): NoteLine[] {
  let next = 0;
  const notes = lines.map((line): NoteLine => {
    const found = marks.findIndex((mark, index) => index >= next && beginsWith(line.text, mark));
    if (found >= 0) next = found + 1;
    return { line, mark: marks[found] ?? null };
  });
  return goesOn || notes[0]?.mark ? notes : [];
}

/** The text of a note's first line with its mark as the text above has it. */
export function noteText({ line, mark }: NoteLine): string {
  if (mark === null) return line.text;
  return `${mark} ${line.text.slice(line.text.startsWith(mark) ? mark.length : mark.length - 2).trimStart()}`;
}

/** Size of the largest notes, in sizes of the text. */
const smallest = 0.85;

/** The marks in lines, in order: [1] as raised figures are written, and circled numbers. */
function marksIn(lines: readonly PrintedLine[]): string[] {
  return lines.flatMap(({ text }) => text.match(/\[\d{1,3}\]|[①-⑳]/g) ?? []);
}

/** A note's own mark may stand on the line: 1 for [1]. */
function beginsWith(text: string, mark: string): boolean {
  return text.startsWith(mark) || (mark.startsWith('[') && text.startsWith(mark.slice(1, -1)));
}
