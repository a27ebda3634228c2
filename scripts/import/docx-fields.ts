import { dingbat } from './docx-symbol.ts';

/** What a field shows that has no stored result: `text`, with the phonetic guide over it. */
export interface DrawnField {
  text: string;
  ruby: string;
}

/**
 * Reads an instruction that Word draws itself: `EQ` for enclosed characters such as ①, fractions and phonetic guides,
 * `SYMBOL` for characters by code. Null for other fields, and for what plain text cannot show.
 */
export function drawField(instruction: string): DrawnField | null {
  const [, name = '', rest = ''] = /^\s*([A-Za-z]+)\s*(.*)$/s.exec(instruction) ?? [];
  if (name.toUpperCase() === 'EQ') return drawEquation(rest);
  if (name.toUpperCase() !== 'SYMBOL') return null;
  const [, code = '', font = ''] = /^(\d+|0x[\da-f]+)\b.*?\\f\s+"?([^"\\]+)/i.exec(rest) ?? [];
  const text = code && dingbat(font.trim(), Number(code).toString(16));
  return text ? { text, ruby: '' } : null;
}

/** The fields around the current place. A field is code, until a separator begins the stored result. */
export class FieldStack {
  private readonly open: { code: string; inResult: boolean; hasResult: boolean }[] = [];

  /** Reads a `w:fldChar`; returns the code of a field that ends without a stored result, or with an empty one. */
  mark(type: string | undefined): string | null {
    const field = this.open.at(-1);
    if (type === 'begin') this.open.push({ code: '', inResult: false, hasResult: false });
    else if (type === 'separate' && field) field.inResult = true;
    else if (type === 'end' && field) {
      this.open.pop();
      return field.hasResult ? null : field.code;
    }
    return null;
  }

  addCode(text: string): void {
    const field = this.open.at(-1);
    if (field) field.code += text;
  }

  /** Notes that the text has something here: it is the result of the fields around it. */
  addResult(): void {
    for (const field of this.open) field.hasResult = true;
  }

  /** Whether text here is code, which is not shown. */
  inCode(): boolean {
    return this.open.some(({ inResult }) => !inResult);
  }

  inResultOf(is: (code: string) => boolean): boolean {
    return this.open.some(({ code }) => is(code));
  }
}

/** Numbers that Word sets when the file is opened; their values are not in it. */
export function isCounter(instruction: string): boolean {
  return /^\s*(?:AUTONUM|LISTNUM)/i.test(instruction);
}

/** Fields that show nothing: they mark entries and places, or hold data. */
export function isSilent(instruction: string): boolean {
  return /^\s*(?:(?:ADVANCE|ASK|HYPERLINK|INDEX|PRIVATE|RD|SET|TA|TC|TOA|TOC|XE)\b|$)/i.test(instruction);
}

export function isContents(instruction: string): boolean {
  return /^\s*TOC\b/i.test(instruction);
}

/** A link to another page; `\l` alone leads to a place in the document. */
export function isLinkField(instruction: string): boolean {
  return /^\s*HYPERLINK\s+(?!\\l)/i.test(instruction);
}

function drawEquation(code: string): DrawnField | null {
  const [, raised, over, under] =
    /\\o\s*(?:\\a[clrd]\s*)?\(\s*(?:\\s\\up\s*[\d.]*\s*\(([^()]*)\)|([^,;()]*))\s*[,;]\s*(?:\\s\\\w+\s*[\d.]*\s*\()?([^,;()]+)\)/i.exec(
      code,
    ) ?? [];
  const base = under?.trim() ?? '';
  const above = (raised ?? over ?? '').trim();
  if (circles.test(above)) {
    const text = circled(base);
    return text === null ? null : { text, ruby: '' };
  }
  if (raised !== undefined) return { text: base, ruby: above };
  const [, top, bottom] = /\\f\s*\(([^,;()\\]+)[,;]([^,;()\\]+)\)/i.exec(code) ?? [];
  return top !== undefined && bottom !== undefined ? { text: `${top.trim()}/${bottom.trim()}`, ruby: '' } : null;
}

const circles = /^[○〇◯Оo]$/i;

/** A character in a circle; null if Unicode has none. */
function circled(text: string): string | null {
  if (/^\d+$/.test(text)) {
    const number = Number(text);
    const series = numberSeries.find(([first, last]) => number >= first && number <= last);
    return series ? String.fromCodePoint(series[2] + number - series[0]) : null;
  }
  const chinese = '一二三四五六七八九十'.indexOf(text);
  if (text.length === 1 && chinese >= 0) return String.fromCodePoint(0x3280 + chinese);
  if (/^[A-Za-z]$/.test(text)) {
    const isUpper = text < 'a';
    return String.fromCodePoint((isUpper ? 0x24b6 - 65 : 0x24d0 - 97) + text.charCodeAt(0));
  }
  return null;
}

/** Circled numbers in Unicode: first, last, code point of the first. */
const numberSeries: readonly (readonly [number, number, number])[] = [
  [0, 0, 0x24ea],
  [1, 20, 0x2460],
  [21, 35, 0x3251],
  [36, 50, 0x32b1],
];
