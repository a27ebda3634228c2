// Imports nothing: the flags for reviewers run from a bare copy of the base commit, without node_modules.

/**
 * Characters that stored texts must not contain: controls, bidirectional overrides, zero-width and other invisible format
 * characters, line and paragraph separators, tags, and lone surrogates (from YAML escapes). They can hide or reorder what
 * a reader sees (Unicode TR36, "Trojan Source"). In captures, U+FEFF and U+200B count as white space and are dropped.
 */
export const invisiblePattern =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this refuses
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: single code points are meant, combining ones among them
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uD800-\uDFFF\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB\uFFFE\uFFFF\u{13430}-\u{1345F}\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]/u;

/**
 * Whether a text has only characters of ordinary Chinese texts. None of them is invisible or a look-alike, so such a text
 * needs no closer look, which takes thirty times as long.
 */
export function isUsual(text: string): boolean {
  return !unusual.test(text);
}

const unusual = /[^\n -~·—‘-”…█\u3000-〿一-鿿！-～]/;

/** `U+202E` */
export function codePointLabel(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Shows invisible characters as `⟨U+202E⟩`, so that quoted text cannot control a terminal or a log. */
export function showInvisible(text: string): string {
  return text.replace(everyInvisible, (character) => `⟨${codePointLabel(character)}⟩`);
}

/** The same for text that has no line breaks and tabs, such as a path: shows these, too. */
export function showControls(text: string): string {
  return showInvisible(text).replace(/[\n\r\t]/g, (character) => `⟨${codePointLabel(character)}⟩`);
}

const everyInvisible = new RegExp(invisiblePattern, 'gu');

export function describeInvisible(character: string): { message: string; fix: string } {
  return { message: `不可见字符 ${codePointLabel(character)}`, fix: '删去这个字符（光标移到该列按删除键）' };
}
