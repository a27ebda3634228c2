import { chineseNumeral } from '../../src/parse/chinese-number.ts';
import { readHeadingNumber } from '../../src/parse/heading-number.ts';
import { recogniseRole } from '../../src/parse/roles.ts';
import type { SourceLine } from './source.ts';

/** A piece of the text as the text subset has it. `runIn`: the paragraph goes on in the line of the heading above. */
export type Piece =
  | { type: 'heading'; level: number; text: string }
  | { type: 'paragraph'; text: string; runIn: boolean }
  | { type: 'table'; rows: string[][] };

/** Ways of numbering headings, the highest first: 第一部分, 一、, （一）, 1. */
const styles = [
  new RegExp(`^第\\s*${chineseNumeral}\\s*(?:章|节|编|部分)`),
  new RegExp(`^${chineseNumeral}\\s*[、.．]`),
  new RegExp(`^[（(]\\s*${chineseNumeral}\\s*[）)]`),
  /^\d{1,2}\s*[、.．](?!\d)/,
];
const arabic = 3;
const deepest = 3;
/** A heading is a line; a longer first sentence is text that happens to be numbered. */
const longest = 70;

/** Recognises headings, run-in headings and tables in the lines of a text. Items stay in their paragraphs. */
export function structure(lines: readonly SourceLine[]): Piece[] {
  const marks = lines.map((line, index) => (line.row ? null : markOf(line.text, index === 0)));
  dropLists(marks, lines);
  const numbered = marks.some((mark) => mark !== null);
  const open: { style: number; number: number }[] = [];
  const last = new Map<string, number>();
  const pieces: Piece[] = [];
  lines.forEach((line, index) => {
    if (line.row) {
      addRow(pieces, line.row.cells, lines[index - 1]?.row?.table === line.row.table);
      return;
    }
    const mark = marks[index] ?? null;
    if (mark) {
      while ((open.at(-1)?.style ?? -1) >= mark.style) open.pop();
      const family = [...open.map(({ style, number }) => `${style}:${number}`), mark.style].join('/');
      const before = last.get(family);
      if (open.length < deepest && follows(mark, before)) {
        open.push(mark);
        last.set(family, mark.number);
        pieces.push({ type: 'heading', level: open.length, text: mark.heading });
        if (mark.rest !== '') pieces.push({ type: 'paragraph', text: mark.rest, runIn: true });
        return;
      }
    }
    if (!numbered && isUnnumberedHeading(line, index)) {
      pieces.push({ type: 'heading', level: 1, text: line.text });
      return;
    }
    pieces.push({ type: 'paragraph', text: line.text, runIn: false });
  });
  return pieces;
}

interface Mark {
  style: number;
  number: number;
  heading: string;
  rest: string;
}

/** How a line may begin with a heading: the whole line, or its first sentence where more follows. */
function markOf(text: string, isFirst: boolean): Mark | null {
  const style = styles.findIndex((pattern) => pattern.test(text));
  const number = readHeadingNumber(text);
  if (style < 0 || number === null || isFirst) return null;
  const stop = text.indexOf('。');
  const heading = stop < 0 ? text : text.slice(0, stop + 1);
  const rest = text.slice(heading.length).trim();
  if (heading.length > longest || /[；;]$|[，,]$/.test(heading)) return null;
  // A sentence with figures reports something, and so does one that goes on for several clauses after a number.
  if (/\d+(?:\.\d+)?(?:%|％|余)?(?:[万亿]|件|宗|个|项|人|次|场|份|起|部|家)/.test(heading)) return null;
  if (style === arabic && rest === '' && stop >= 0 && heading.length > 40) return null;
  return { style, number, heading, rest };
}

/** Numbered lines that follow one another without any text between are a list, and stay paragraphs. */
function dropLists(marks: (Mark | null)[], lines: readonly SourceLine[]): void {
  const alone = (index: number) => marks[index]?.rest === '' && lines[index] !== undefined;
  for (let from = 0; from < marks.length; from++) {
    let to = from;
    while (alone(to) && alone(to + 1) && marks[to + 1]?.style === marks[from]?.style) to++;
    if (to > from) marks.fill(null, from, to + 1);
    from = to;
  }
}

/** 一、 may come again where the source slips; a list in digits is only headings where it counts from one. */
function follows(mark: Mark, before: number | undefined): boolean {
  if (before === undefined) return mark.number === 1;
  return mark.style < arabic || mark.number === before + 1;
}

function isUnnumberedHeading(line: SourceLine, index: number): boolean {
  return (
    index > 0 &&
    line.strong &&
    line.text.length <= 40 &&
    !/[。；，：:]$/.test(line.text) &&
    recogniseRole(line.text, 'tail') === null
  );
}

function addRow(pieces: Piece[], cells: string[], continues: boolean): void {
  const open = pieces.at(-1);
  if (continues && open?.type === 'table') open.rows.push(cells);
  else pieces.push({ type: 'table', rows: [cells] });
}
