/**
 * Frequent characters of traditional reports, all in the table of variants. The folded archive has none of them, so what
 * contains one need not be looked up before it is simplified.
 */
const FREQUENT = /[個們來這對為與於會國學習務辦業產經濟發設規劃範書記導條據責權監執審調訴實現進動關開區縣鎮鄉門問間]/u;

/** Whether a text is surely traditional; others may be. */
export function isTraditional(text: string): boolean {
  return FREQUENT.test(text);
}
