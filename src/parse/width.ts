// Widths of punctuation: how pages show the half-width marks of a text, and how quotes match either width.

/** The half-width marks that pages replace; none comes after `?` in Unicode. */
const halfWidthMark = /[,;:?!()]/;
const halfWidthBracket = /[()]/;
/** From a half-width form of ASCII to its full-width form, in Unicode; NFKC turns it back. */
const widening = 0xfee0;
const space = '[ \\u00a0\\u3000]*';
const han = '\\p{Script=Han}';
const chinese = `[${han}、。《》〈〉「」『』【】〔〕，；：？！（）]`;
const isChineseCharacter = new RegExp(chinese, 'u');
/** Ends in Chinese: maybe a figure and a closing quotation mark follow the last Chinese character. */
const chineseAtEnd = new RegExp(
  `${chinese}${space}[”’]?${space}(?:\\d[\\d.]*${space}[%％‰]?${space})?[”’]?${space}$`,
  'u',
);
/** Begins in Chinese: maybe an opening bracket or quotation mark precedes the first Chinese character. */
const beginsInChinese = new RegExp(`^${space}(?:[“‘(（]*${space}${han}|[、。《〈「『【〔])`, 'u');
const endsInDigit = new RegExp(`\\d${space}$`, 'u');
const beginsInDigit = new RegExp(`^${space}\\d`, 'u');
/** Characters on each side of a mark that decide on it. */
const reach = 32;

/**
 * A text as pages show it: half-width , ; : ? ! ( ) beside Chinese become full-width, one character for one. Marks inside
 * numbers, Latin and addresses stay, and so do all other characters: only the width changes, never the mark.
 */
export function toFullWidth(text: string): string {
  if (!halfWidthMark.test(text) || isAddress(text)) return text;
  const pairs = halfWidthBracket.test(text) ? bracketPairs(text) : noPairs;
  let shown = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const mark = text.charAt(at);
    if (code > 63 || !halfWidthMark.test(mark)) continue;
    shown += text.slice(shown.length, at);
    const pair = pairs.get(at);
    if (pair && at === pair.open) pair.isChinese = isChinesePair(pair, shown, text);
    const isChinese = pair
      ? pair.isChinese
      : isChineseMark(mark, shown.slice(-reach), text.slice(at + 1, at + 1 + reach));
    shown += isChinese ? String.fromCharCode(code + widening) : mark;
  }
  return shown + text.slice(shown.length);
}

/** Shows the pieces of one text by the rule for the whole text: what is beside a mark may be in another piece. */
export function toFullWidthPieces<T extends { text: string }>(pieces: readonly T[]): T[] {
  const whole = toFullWidth(pieces.map(({ text }) => text).join(''));
  let start = 0;
  return pieces.map((piece) => {
    const text = whole.slice(start, start + piece.text.length);
    start += piece.text.length;
    return { ...piece, text };
  });
}

/** Number of marks that pages show in another width than the text has. */
export function countWidened(text: string): number {
  const shown = toFullWidth(text);
  if (shown === text) return 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== shown.charCodeAt(i)) count++;
  return count;
}

/** Converts all full-width forms of ASCII to half width. Keeps the length. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - widening));
}

/** Whether the whole text is a web address: its path may hold Chinese and brackets. */
function isAddress(text: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\/\S*$/i.test(text);
}

/** Mostly the last character decides, which is found at once. */
function endsInChinese(text: string): boolean {
  return isChineseCharacter.test(text.slice(-1)) || chineseAtEnd.test(text);
}

function isChineseMark(mark: string, before: string, after: string): boolean {
  if (mark === '?' || mark === '!') return endsInChinese(before) && !/^[\w=&]/.test(after);
  if (endsInDigit.test(before) && beginsInDigit.test(after)) return false;
  return endsInChinese(before) || beginsInChinese.test(after);
}

/** Two brackets that belong together, of either width, by their offsets. */
interface BracketPair {
  open: number;
  close: number;
  /** Whether there is Han between them, or one of them is full-width already. */
  hasChinese: boolean;
  /** Both brackets get the same width. */
  isChinese: boolean;
}

const noPairs: ReadonlyMap<number, BracketPair> = new Map();

function bracketPairs(text: string): Map<number, BracketPair> {
  const pairs = new Map<number, BracketPair>();
  const open: number[] = [];
  // Each stretch between brackets is looked at once: its Chinese counts as just before the second of them.
  let lastHan = -1;
  let from = 0;
  for (const { 0: bracket, index } of text.matchAll(/[()（）]/g)) {
    if (hanCharacter.test(text.slice(from, index))) lastHan = index;
    from = index;
    if (bracket === '(' || bracket === '（') {
      open.push(index);
      continue;
    }
    const start = open.pop();
    if (start === undefined) continue;
    const isMixed = (text.charAt(start) === '（') !== (bracket === '）');
    const hasChinese = isMixed || lastHan > start;
    const pair = { open: start, close: index, hasChinese, isChinese: isMixed };
    pairs.set(start, pair).set(index, pair);
  }
  return pairs;
}

const hanCharacter = /\p{Script=Han}/u;

function isChinesePair({ close, hasChinese }: BracketPair, before: string, text: string): boolean {
  if (hasChinese || endsInChinese(before.slice(-reach))) return true;
  const followsLatin = /[A-Za-z\d]$/.test(before);
  return !followsLatin && beginsInChinese.test(text.slice(close + 1, close + 1 + reach));
}
