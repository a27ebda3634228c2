import { hex } from 'dingbat-to-unicode';

/** Text in a symbol font has characters of private use, or Latin letters for which it draws others. */
export function withoutSymbolFont(text: string, font: string): string {
  return text.replace(
    /[!-~\u00a1-\u00ff\uf000-\uf0ff]/g,
    (mark) => dingbat(font, mark.charCodeAt(0).toString(16)) ?? mark,
  );
}

/** The Unicode character of a symbol font's character, whose code is hexadecimal; null if unknown. */
export function dingbat(font: string, code: string): string | null {
  const short = /^f0(..)$/i.exec(code)?.[1] ?? code;
  const text = hex(font, short.toUpperCase())?.string;
  return text === undefined ? null : (usual[text] ?? text);
}

/** Marks that Chinese fonts have, for the rare ones that the table of Wingdings gives. */
const usual: Readonly<Record<string, string>> = {
  '⚫': '●',
  '◼': '■',
  '⮚': '➢',
  '🞎': '□',
  '🞐': '□',
  '🡪': '→',
  '🗹': '☑',
};
