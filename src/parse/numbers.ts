import type { Bound } from '../model/annotation.ts';
import { formsAt, type NumberForm, type NumberKind, numberStart } from './number-forms.ts';
import { boundAround, measureWord } from './number-words.ts';

export type { NumberKind } from './number-forms.ts';

/** A number as a text prints it. */
export interface NumberReading {
  kind: NumberKind;
  /** Exact: 2337.47万 is 23374700. Per cent for `percent` (七成 is 70), the quotient for `fraction` (三分之二). */
  value: number;
  /** What one unit of its last printed digit is worth: 0.01 for 14.47%, 10000 for 486万. */
  step: number;
  /** The printed number with its 万, % or 第, without bound and measure words. */
  printed: string;
  /** Where it is printed, in UTF-16 code units of the text. */
  start: number;
  end: number;
  /** The measure word after it (件, 人次), where there is one that is known. */
  measure: string | null;
  /** What the words around say: 超 → over, 近, 约, 余 → about, 以上 → at-least … `boundWords` are those words. */
  bound: Bound;
  boundWords: string;
}

/**
 * Finds every number in a Chinese text, in order. Chinese numerals count only where they are used as numbers (三项, 第三,
 * 三分之一), not in words (统一, 三农). Digits that belong to a Latin name (IPv6, 5G) are no numbers.
 */
export function readNumbers(text: string): NumberReading[] {
  const folded = foldDigits(text);
  const found: NumberReading[] = [];
  let at = 0;
  for (;;) {
    numberStart.lastIndex = at;
    const next = numberStart.exec(folded)?.index;
    if (next === undefined) return found;
    const { reading, end } = readAt(folded, next);
    if (reading) found.push({ ...reading, printed: text.slice(reading.start, reading.end) });
    at = end;
  }
}

/** The number that begins at a place, if one does, and where to look on. */
function readAt(text: string, at: number): { reading: NumberReading | null; end: number } {
  let end = at + 1;
  for (const form of formsAt(text.charAt(at))) {
    form.pattern.lastIndex = at;
    const match = form.pattern.exec(text);
    if (!match) continue;
    const reading = readMatch(form, match, text);
    if (reading) return { reading, end: reading.end };
    end = Math.max(end, at + match[0].length);
  }
  return { reading: null, end };
}

const measureAfter = new RegExp(`^[ \\u00a0\\u3000]*(?:余|多|几|来)?[ \\u00a0\\u3000]*(${measureWord})`);

function readMatch(form: NumberForm, match: RegExpExecArray, text: string): NumberReading | null {
  const { n = '', span = n } = match.groups ?? {};
  const amount = form.read(n, match);
  if (!amount) return null;
  const start = match.index;
  const end = start + span.length;
  const around = boundAround(text, start, end);
  return {
    kind: form.kind,
    ...amount,
    printed: '',
    start,
    end,
    measure: measureAfter.exec(text.slice(end, end + 12))?.[1] ?? null,
    bound: form.bound ?? around.bound,
    boundWords: form.bound ? text.slice(start, end) : around.words,
  };
}

/** Full-width digits, points and signs as half-width ones. The length stays, so places hold in the text itself. */
function foldDigits(text: string): string {
  if (!/[０-９％]/.test(text)) return text;
  return text
    .replace(/(?<=[０-９])[．，](?=[０-９])/g, (character) => (character === '．' ? '.' : ','))
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replaceAll('％', '%');
}
