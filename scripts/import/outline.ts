import { recogniseRole } from '../../src/parse/roles.ts';
import { arabicStyle, type HeadingMark, headingMark } from './heading-mark.ts';
import { runningNumbers } from './running-numbers.ts';
import type { SourceLine } from './source.ts';

export interface OutlineHeading {
  level: number;
  heading: string;
  /** Text of the line after the heading. */
  runInText: string;
}

/** The headings of a text by index of their line, and what the editor should look at. */
export interface Outline {
  headings: Map<number, OutlineHeading>;
  remarks: string[];
}

/** The text subset has no deeper headings. */
const deepest = 3;

/** Finds the headings of a text: by their numbers, else short bold lines. */
export function outlineOf(lines: readonly SourceLine[]): Outline {
  const repeated = new Set(
    lines.flatMap(({ text }, i) => (i > 0 && headingMark(text) && text === lines[i - 1]?.text ? [i] : [])),
  );
  const marks = lines.map((line, index) => (line.row || repeated.has(index) ? null : headingMark(line.text)));
  const running = runningNumbers(marks);
  const listed = listsIn(marks);
  const reading = new NumberedReading();
  for (const [index, mark] of marks.entries()) {
    if (mark === null) continue;
    const isSure = running.has(index);
    const isLikely = mark.isWorded && index > 0 && !listed.has(index);
    if (isSure || isLikely) reading.add(index, mark, isSure);
  }
  const { headings, gaps, refused, tooDeep } = reading;
  if (headings.size === 0)
    for (const [index, line] of lines.entries())
      if (isUnnumberedHeading(line, index)) headings.set(index, { level: 1, heading: line.text, runInText: '' });
  const remarks = [
    ...remarkOn([...repeated], lines, '与上一段相同，请对照原件，多余的删去并写进 omissions'),
    ...remarkOn(gaps, lines, '的编号与前一个标题的不相连，请对照原件看是否缺了内容'),
    ...remarkOn(refused, lines, '有编号，没有算作标题，请对照原件'),
    ...remarkOn(tooDeep, lines, '是第四级以下的标题，只能作正文'),
  ];
  if (headings.size === 0 && lines.length > 1) remarks.push('没有认出小标题，请对照原件，是小标题的加上 ##');
  return { headings, remarks };
}

/** Accepts numbered lines one by one, with the headings that enclose them. */
class NumberedReading {
  readonly headings = new Map<number, OutlineHeading>();
  /** Lines of headings whose number does not follow the one before. */
  readonly gaps: number[] = [];
  readonly refused: number[] = [];
  readonly tooDeep: number[] = [];
  private readonly enclosing: HeadingMark[] = [];
  private readonly lastOfSiblings = new Map<string, number>();
  private readonly lastOfStyle = new Map<number, number>();

  add(index: number, mark: HeadingMark, isSure: boolean): void {
    while ((this.enclosing.at(-1)?.style ?? -1) >= mark.style) this.enclosing.pop();
    const siblings = [...this.enclosing.map(({ style, number }) => `${style}:${number}`), mark.style].join('/');
    const previous = this.lastOfSiblings.get(siblings) ?? this.continued(mark);
    if (this.enclosing.length >= deepest) {
      if (isSure) this.tooDeep.push(index);
      return;
    }
    if (!isSure && !follows(mark, previous)) {
      if (mark.style < arabicStyle) this.refused.push(index);
      return;
    }
    if (mark.number !== (previous ?? 0) + 1) this.gaps.push(index);
    this.enclosing.push(mark);
    this.lastOfSiblings.set(siblings, mark.number);
    this.lastOfStyle.set(mark.style, mark.number);
    this.headings.set(index, { level: this.enclosing.length, heading: mark.heading, runInText: mark.runInText });
  }

  /** The number before in an earlier section, if numbering goes on over sections. */
  private continued({ style, number }: HeadingMark): number | undefined {
    const last = this.lastOfStyle.get(style);
    return number > 1 && last === number - 1 ? last : undefined;
  }
}

/** Numbered lines without text between them: a list, or a table of contents. */
function listsIn(marks: readonly (HeadingMark | null)[]): Set<number> {
  const listed = new Set<number>();
  const isWholeLine = (index: number) => marks[index]?.runInText === '';
  for (let index = 0; index + 1 < marks.length; index++) {
    if (!isWholeLine(index) || !isWholeLine(index + 1) || marks[index]?.style !== marks[index + 1]?.style) continue;
    listed.add(index).add(index + 1);
  }
  return listed;
}

/** Chinese numbers may repeat or skip by mistake; Arabic numbers must count up from 1. */
function follows(mark: HeadingMark, previous: number | undefined): boolean {
  if (previous === undefined) return mark.number === 1;
  return mark.style < arabicStyle || mark.number === previous + 1;
}

function isUnnumberedHeading(line: SourceLine, index: number): boolean {
  return (
    index > 0 &&
    line.row === null &&
    line.strong &&
    line.text.length <= 40 &&
    !/[。；，：:]$/.test(line.text) &&
    recogniseRole(line.text, 'tail') === null
  );
}

/** Paragraphs that a remark names. */
const mostPlaces = 6;

function remarkOn(indices: readonly number[], lines: readonly SourceLine[], what: string): string[] {
  const [first] = indices;
  if (first === undefined) return [];
  const places = indices.slice(0, mostPlaces).map((index) => index + 1);
  const more = indices.length > mostPlaces ? '等' : '';
  return [`第 ${places.join('、')} 段${more}（“${lines[first]?.text.slice(0, 20)}”）${what}`];
}
