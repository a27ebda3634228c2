import { readNumbers } from '../../../src/parse/numbers.ts';
import { lists, type Template } from './slots.ts';
import { fixed, onlyAsWritten } from './words/fixed.ts';

/** Words of a clause that say which year, place or issuer it is about. The first that fits, counts. */
const names: readonly [RegExp, string][] = [
  [/20\d\d年(?=[^\d])/, 'year'],
  [/广州市人民政府|汕尾市人民政府|韶关市人民政府|越秀区人民政府/, 'regiongovernment'],
  [/广州市|韶关市|汕尾市|越秀区/, 'region'],
  [/广州|韶关|汕尾|越秀/, 'place'],
  [/市政府办公室|市政府办|区政府|市政府|我厅|我办|全厅|全办/, 'self'],
  [/(?<=全|我)市(?!场)|(?<=全)区|市(?=委|人大|政协|司法局|直属|级|本级)|区(?=委|人大|司法局|级)/, 'lvl'],
  [/《[^》]*》/, 'document'],
];

/** What only makes sense where it was said: people, the bay area, numbers that an annotation would have to explain. */
const unfit =
  /\d|裴书荣|王胜利|南方都市报|粤|港|澳|湾区|穗|南沙|中新|知识城|金融城|增城|红海湾|凤山|珠玑|新丰|莞|揭|北京路|花都|海珠|黄埔|南都|国际一流|副省级|十二年|执法复议标准一体化/;

/** Whether a clause can be said anywhere. */
export function isFit(clause: string): boolean {
  const plain = clause.replace(/《[^》]*》/g, '').replace(/20\d\d年(?=[^\d])/g, '');
  if (clause.length < 4 || clause.length > 70 || unfit.test(plain) || !balanced(clause)) return false;
  return readNumbers(plain).every(({ kind }) => kind === 'date' || kind === 'ordinal');
}

/** Cuts a clause into its words that others can replace and the rest. */
export function openSlots(clause: string): Template {
  const pieces: (string | { slot: string; was: string })[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') pieces.push(plain);
    plain = '';
  };
  for (let i = 0; i < clause.length; ) {
    const found = wordAt(clause, i);
    if (!found) {
      plain += clause.charAt(i++);
      continue;
    }
    flush();
    pieces.push(found.piece);
    i += found.length;
  }
  flush();
  return pieces;
}

function wordAt(clause: string, at: number) {
  for (const [pattern, slot] of names) {
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = at;
    const found = sticky.exec(clause)?.[0];
    if (found !== undefined) return { piece: slot === 'year' ? yearPiece : { slot, was: '' }, length: found.length };
  }
  const phrase = fixed.find((candidate) => clause.startsWith(candidate, at));
  if (phrase !== undefined) return { piece: phrase, length: phrase.length };
  for (const length of [8, 7, 6, 5, 4, 3, 2]) {
    const was = clause.slice(at, at + length);
    const slot = was.length === length ? slotOfWord.get(was) : undefined;
    if (slot !== undefined) return { piece: { slot, was }, length };
  }
  return null;
}

/** A stated year becomes the report's own. */
const yearPiece = { slot: 'yearmark', was: '' };

const slotOfWord = new Map(
  [...lists].flatMap(([slot, words]) =>
    words.filter((word) => !onlyAsWritten.has(word)).map((word) => [word, slot] as const),
  ),
);

function balanced(text: string): boolean {
  return ['“”', '《》', '（）', '〈〉'].every(([open = '', close = '']) => count(text, open) === count(text, close));
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
