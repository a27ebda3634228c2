/** A piece of a paragraph between two pauses, as a span. `gap`: how far the pause before it separates, 1 to 3. */
export interface Phrase {
  start: number;
  end: number;
  gap: number;
}

/**
 * The phrases of a paragraph. Commas, colons and stops end a phrase; 、 ends it only between numbers (283项跨省通办、342项省内通办),
 * a bracket only if it contains one. Titles and quoted words are not cut.
 */
export function phrasesOf(text: string): Phrase[] {
  const phrases: Phrase[] = [];
  let [start, gap, quoted] = [0, 3, 0];
  const cut = (at: number, nextGap: number) => {
    if (text.slice(start, at).trim() !== '') phrases.push({ start, end: at, gap });
    // Of several pauses in a row the widest counts.
    gap = text.slice(start, at).trim() === '' ? Math.max(gap, nextGap) : nextGap;
    start = at + 1;
  };
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if ('《“'.includes(character)) quoted++;
    if ('》”'.includes(character)) quoted = Math.max(0, quoted - 1);
    if (quoted > 0) continue;
    if ('。！？!?\n'.includes(character)) cut(i, 3);
    else if ('；;'.includes(character)) cut(i, 2);
    else if (
      isPause(text, i) ||
      (character === '、' && isNumbered(text.slice(start, i)) && isNumbered(itemAt(text, i)))
    )
      cut(i, 1);
    else if ('（('.includes(character) && isNumbered(bracketAt(text, i))) cut(i, 1);
    else if ('）)'.includes(character) && isNumbered(text.slice(start, i)) && !text.slice(start, i).match(/[（(]/))
      cut(i, 1);
  }
  cut(text.length, 3);
  return phrases;
}

/** The text of a phrase; empty if there is none. */
export function textOf(text: string, phrase: Phrase | undefined): string {
  return phrase ? text.slice(phrase.start, phrase.end) : '';
}

/** Not the comma of 1,947 or the colon of 1:2. */
function isPause(text: string, offset: number): boolean {
  const character = text.charAt(offset);
  if (!'，,：:'.includes(character)) return false;
  return !(/\d/.test(text.charAt(offset - 1)) && /^\d/.test(text.slice(offset + 1))) || '，：'.includes(character);
}

function bracketAt(text: string, offset: number): string {
  return /^[（(][^）)]*/.exec(text.slice(offset))?.[0] ?? '';
}

/** The item of a list that follows a 、. */
function itemAt(text: string, offset: number): string {
  return /^[^，,。；;：:、]*/.exec(text.slice(offset + 1))?.[0] ?? '';
}

/** Years are not counts. */
const numbered =
  /(?<!\d)\d[\d,.]*(?!\s*[\d年,.])|[一二三四五六七八九十百]+[名个件项次]|百分|[第前][一二三四五六七八九十]|首位/;

function isNumbered(text: string): boolean {
  return numbered.test(text);
}
