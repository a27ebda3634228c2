import type { Bound } from '../model/terms.ts';
import { formsAt, type NumberForm, type NumberKind, nextNumberStart } from './number-forms.ts';
import { boundAround, measureWord } from './number-words.ts';

export type { NumberKind } from './number-forms.ts';

/** A number printed in a text, with its value. */
export interface NumberMention {
  kind: NumberKind;
  /** Exact: 2337.47万 is 23374700. In per cent for `percent` (七成 is 70); the quotient for `fraction` (三分之二). */
  value: number;
  /** Unit of the last printed digit: 0.01 for 14.47%, 10000 for 486万. */
  precision: number;
  /** The number as printed, with 万, % or 第, without bound and measure words. */
  printed: string;
  /** Span in the text, in UTF-16 code units. */
  start: number;
  end: number;
  /** The measure word after it (件, 人次), if any. */
  measure: string | null;
  /** 超 → over; 近, 约, 余 → about; 以上 → at-least … `boundWords` are the words that set the bound. */
  bound: Bound;
  boundWords: string;
}

/**
 * Finds every number in a Chinese text, in order: 三项, 第三, 三分之一, but not numerals in words (统一, 三农) or digits in
 * Latin names (IPv6, 5G).
 */
export function readNumbers(text: string): NumberMention[] {
  const folded = foldDigits(text);
  const mentions: NumberMention[] = [];
  for (let at = nextNumberStart(folded, 0); at < folded.length; ) {
    const { mention, end } = readAt(folded, at);
    if (mention) {
      mention.printed = text.slice(mention.start, mention.end);
      mentions.push(mention);
    }
    at = nextNumberStart(folded, end);
  }
  return mentions;
}

/** Reads the number that begins at an offset, if any. `end` is where to continue. */
function readAt(text: string, at: number): { mention: NumberMention | null; end: number } {
  let end = at + 1;
  for (const form of formsAt(text, at)) {
    form.pattern.lastIndex = at;
    const match = form.pattern.exec(text);
    if (!match) continue;
    const mention = readMatch(form, match, text);
    if (mention) return { mention, end: mention.end };
    end = Math.max(end, at + match[0].length);
  }
  return { mention: null, end };
}

const measureAfter = new RegExp(`^[ \\u00a0\\u3000]*(?:余|多|几|来)?[ \\u00a0\\u3000]*(${measureWord})`);

function readMatch(form: NumberForm, match: RegExpExecArray, text: string): NumberMention | null {
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

/** Converts full-width digits and signs to half width. Keeps the length, so offsets stay valid. */
function foldDigits(text: string): string {
  if (!/[０-９％]/.test(text)) return text;
  return text
    .replace(/(?<=[０-９])[．，](?=[０-９])/g, (character) => (character === '．' ? '.' : ','))
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replaceAll('％', '%');
}
