import { TRADITIONAL_PAIRS } from '../../src/parse/traditional-table.ts';
import { variantsOf } from '../../src/parse/variants.ts';
import { Unreadable } from '../cli/refusals.ts';
import type { Sighting } from './sighting.ts';
import type { SourceLine } from './source.ts';

/**
 * Share of the characters that Chinese print uses, 0 to 1; ASCII and white space do not count. Reports have more than 0.98,
 * wrongly decoded ones less than 0.5. Null for fewer than 30 characters, too few to judge.
 */
export function chineseShare(text: string): number | null {
  let all = 0;
  let chinese = 0;
  for (const character of text.replace(asciiAndSpace, '')) {
    all++;
    if (isChinese(character)) chinese++;
  }
  return all < fewest ? null : chinese / all;
}

/** A text with a smaller share is garbled. */
export const leastShare = 0.8;

/**
 * Accepts only Chinese text.
 * @throws Unreadable, with message and advice, if a wrong encoding or a font without character map has garbled it
 */
export function requireChinese(text: string, message: string, advice: string): void {
  const characters = text.replace(/\s/g, '');
  const han = characters.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han >= characters.length * leastHan && (chineseShare(text) ?? 1) >= leastShare) return;
  throw new Unreadable(message, advice);
}

/** Lines that look garbled in a text that otherwise is Chinese. */
export function garbledLines(lines: readonly SourceLine[]): Sighting[] {
  return lines.flatMap(({ text }, index) =>
    (chineseShare(text) ?? 1) < leastShare ? [{ kind: 'garbled', line: index + 1, text }] : [],
  );
}

const fewest = 30;
/** Least share of Han characters among all; the rest are numbers, punctuation and Latin words. */
const leastHan = 0.25;

/** Control characters stay: no text contains them. */
const asciiAndSpace = /[\x20-\x7e\s\u200b\ufeff]+/g;
/** CJK and general punctuation, full-width forms, circled and Roman numbers, signs of calculation and units. */
const punctuation =
  /[\u3000-\u303f\uff01-\uff5e\uffe5\u2010-\u203b\u00b0\u00b7\u00d7\u2103\u2160-\u217f\u2460-\u24ff█]/;

/** Whether Chinese print uses a character, except ASCII: common Han characters, punctuation, signs. */
export function isChinese(character: string): boolean {
  return isCommon(character) || punctuation.test(character);
}

function isCommon(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return common.has(String.fromCodePoint(simplified.get(code) ?? code));
}

const simplified = variantsOf(TRADITIONAL_PAIRS);

/** The 3,755 common characters: the first level of GB 2312, rows 16 to 55. */
const common: ReadonlySet<string> = new Set(
  new TextDecoder('gb18030').decode(
    Uint8Array.from(Array.from({ length: 40 * 94 - 5 }, (_, i) => [0xb0 + Math.floor(i / 94), 0xa1 + (i % 94)]).flat()),
  ),
);
