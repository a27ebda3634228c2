import { isChinese } from './chinese-share.ts';
import type { DrawnGlyph } from './pdf-drawing.ts';

/**
 * The glyphs whose characters are unknown. A font without character map gives the glyph's number in place of the
 * character, which for most fonts makes signs that Chinese print does not use.
 */
export function undecodedAmong(glyphs: readonly DrawnGlyph[]): DrawnGlyph[] {
  const byFont = Map.groupBy(
    glyphs.filter((glyph) => glyph.font.isComposite && isItsCode(glyph)),
    ({ font }) => font.name,
  );
  const numbered = [...byFont.values()].filter((ofFont) => shareOfOdd(ofFont) > mostOdd).flat();
  return [...new Set([...numbered, ...glyphs.filter(({ text }) => damaged.test(text))])];
}

/** Share of odd characters above which a font's glyphs are taken for numbers. */
const mostOdd = 0.3;

/** Controls and the sign for a character that could not be decoded. */
const damaged = /[\p{Cc}\uFFFD]/u;

function isItsCode({ text, code }: DrawnGlyph): boolean {
  return text.length === 1 && text.charCodeAt(0) === code;
}

function shareOfOdd(glyphs: readonly DrawnGlyph[]): number {
  const characters = new Set(glyphs.map(({ text }) => text));
  const odd = [...characters].filter((character) => !/[\x20-\x7e]/.test(character) && !isChinese(character));
  return odd.length / characters.size;
}
