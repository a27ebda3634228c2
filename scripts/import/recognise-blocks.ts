import { chineseNumeral } from '../../src/parse/chinese-number.ts';
import { readHeadingNumber } from '../../src/parse/heading-number.ts';
import { recogniseRole } from '../../src/parse/roles.ts';
import type { SourceLine } from './source.ts';

/** A block of the text subset. `runIn`: the paragraph continues the line of the heading above it. */
export type ImportedBlock =
  | { type: 'heading'; level: number; text: string }
  | { type: 'paragraph'; text: string; runIn: boolean }
  | { type: 'table'; rows: string[][] };

/** Numbering styles of headings, highest level first: 第一部分, 一、, （一）, 1. */
const styles = [
  new RegExp(`^第\\s*${chineseNumeral}\\s*(?:章|节|编|部分)`),
  new RegExp(`^${chineseNumeral}\\s*[、.．]`),
  new RegExp(`^[（(]\\s*${chineseNumeral}\\s*[）)]`),
  /^\d{1,2}\s*[、.．](?!\d)/,
];
const arabicStyle = 3;
const deepest = 3;
/** A longer numbered sentence is running text. */
const longest = 70;

/** Recognises headings, run-in headings and tables in the body's lines. Items stay in their paragraphs. */
export function recogniseBlocks(lines: readonly SourceLine[]): ImportedBlock[] {
  const marks = lines.map((line, index) => (line.row ? null : markOf(line.text, index === 0)));
  dropLists(marks, lines);
  const numbered = marks.some((mark) => mark !== null);
  const enclosing: { style: number; number: number }[] = [];
  const lastNumbers = new Map<string, number>();
  const blocks: ImportedBlock[] = [];
  lines.forEach((line, index) => {
    if (line.row) {
      addRow(blocks, line.row.cells, lines[index - 1]?.row?.table === line.row.table);
      return;
    }
    const mark = marks[index] ?? null;
    if (mark) {
      while ((enclosing.at(-1)?.style ?? -1) >= mark.style) enclosing.pop();
      const siblings = [...enclosing.map(({ style, number }) => `${style}:${number}`), mark.style].join('/');
      const previous = lastNumbers.get(siblings);
      if (enclosing.length < deepest && follows(mark, previous)) {
        enclosing.push(mark);
        lastNumbers.set(siblings, mark.number);
        blocks.push({ type: 'heading', level: enclosing.length, text: mark.heading });
        if (mark.runInText !== '') blocks.push({ type: 'paragraph', text: mark.runInText, runIn: true });
        return;
      }
    }
    if (!numbered && isUnnumberedHeading(line, index)) {
      blocks.push({ type: 'heading', level: 1, text: line.text });
      return;
    }
    blocks.push({ type: 'paragraph', text: line.text, runIn: false });
  });
  return blocks;
}

interface HeadingMark {
  style: number;
  number: number;
  heading: string;
  runInText: string;
}

/** A numbered heading: a whole line, or its first sentence with run-in text after it. */
function markOf(text: string, isFirst: boolean): HeadingMark | null {
  const style = styles.findIndex((pattern) => pattern.test(text));
  const number = readHeadingNumber(text);
  if (style < 0 || number === null || isFirst) return null;
  const stop = text.indexOf('。');
  const heading = stop < 0 ? text : text.slice(0, stop + 1);
  const runInText = text.slice(heading.length).trim();
  if (heading.length > longest || /[；;]$|[，,]$/.test(heading)) return null;
  // A sentence with figures, or a long one after an Arabic number, is running text.
  if (/\d+(?:\.\d+)?(?:%|％|余)?(?:[万亿]|件|宗|个|项|人|次|场|份|起|部|家)/.test(heading)) return null;
  if (style === arabicStyle && runInText === '' && stop >= 0 && heading.length > 40) return null;
  return { style, number, heading, runInText };
}

/** Numbered lines without text between them are a list and stay paragraphs. */
function dropLists(marks: (HeadingMark | null)[], lines: readonly SourceLine[]): void {
  const isWholeLine = (index: number) => marks[index]?.runInText === '' && lines[index] !== undefined;
  for (let from = 0; from < marks.length; from++) {
    let to = from;
    while (isWholeLine(to) && isWholeLine(to + 1) && marks[to + 1]?.style === marks[from]?.style) to++;
    if (to > from) marks.fill(null, from, to + 1);
    from = to;
  }
}

/** Chinese numbers may repeat or skip by mistake; Arabic numbers must count up from 1. */
function follows(mark: HeadingMark, previous: number | undefined): boolean {
  if (previous === undefined) return mark.number === 1;
  return mark.style < arabicStyle || mark.number === previous + 1;
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

function addRow(blocks: ImportedBlock[], cells: string[], continues: boolean): void {
  const previous = blocks.at(-1);
  if (continues && previous?.type === 'table') previous.rows.push(cells);
  else blocks.push({ type: 'table', rows: [cells] });
}
