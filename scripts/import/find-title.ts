import { boilerplateReason, isMenu } from './boilerplate.ts';
import { leadingIssuers } from './leading-issuers.ts';
import type { PlaceNames } from './place-names.ts';
import type { SourceLine } from './source.ts';
import { hasOpenBracket, mayBeginTitle, type TitleBreak, titleBreak } from './title-break.ts';
import { beginsWithIssuer, isSecondHalf, isWorded, organisation } from './title-words.ts';

export interface TitleMatch {
  text: string;
  /** Index of the first line, and of the line after the last. */
  from: number;
  to: number;
  /** It begins within a word: its first half is missing. */
  isSecondHalf: boolean;
  /** Its lines may not belong together. */
  isDoubtful: boolean;
}

const longest = 90;

/** Where a title may be: lines `start` to `before`, where the running text begins. */
export interface TitlePlace {
  start: number;
  before: number;
  /** The title in the page's metadata. */
  metadataTitle: string | undefined;
  names: PlaceNames;
}

/**
 * Finds the title: the one in the page's metadata, else the nearest one to three lines that are worded like the title of an
 * annual report. Null if there is none.
 */
export function findTitle(lines: readonly SourceLine[], place: TitlePlace): TitleMatch | null {
  const isOnPage = lines.slice(0, place.before).some(isMenu);
  let best: (TitleMatch & Judgement) | null = null;
  for (let from = place.start; from < place.before; from++) {
    for (let to = from + 1; to <= Math.min(from + 3, place.before); to++) {
      const window = lines.slice(from, to);
      if (!window.every(mayBeTitle)) break;
      const judgement = judge(window, isOnPage, place);
      if (judgement.rank > 0 && (!best || judgement.rank >= best.rank))
        best = { text: joinTitle(window), from, to, isSecondHalf: judgement.rank === 1, ...judgement };
    }
  }
  return best;
}

/** Whether a line within a text can only be the title of a document: it names its issuer or its subject in full. */
export function isTitleLine(line: SourceLine): boolean {
  const { text } = line;
  const isWhole = leadingIssuers(text).length > 0 || /^关于.*(?:19|20)\d{2}/.test(text);
  const words = wordsOf(line);
  return (
    isWhole && /(?:报告|总结)$/.test(text) && mayBeTitle(line) && isShort(words) && isWorded(words) && !isListed(words)
  );
}

/** Whether the line above a title may be its beginning, although it was not taken for that. */
export function mayBeBeginning(above: SourceLine, title: TitleMatch, names: PlaceNames): boolean {
  return mayBeTitle(above) && mayBeginTitle(wordsOf(above), wordsOf(title), names);
}

/** Joins the lines of a title; a space separates two issuers. */
export function joinTitle(window: readonly SourceLine[]): string {
  return window
    .map((line) => line.text)
    .reduce((text, line) => (organisation.test(text) && beginsWithIssuer(line) ? `${text} ${line}` : text + line));
}

function mayBeTitle(line: SourceLine): boolean {
  return (
    line.text.length <= longest &&
    !/[。；;，,!！?？]/.test(line.text) &&
    !isMenu(line) &&
    boilerplateReason(line) === null &&
    !line.row
  );
}

/**
 * 0: not a title. 5: equals the metadata's title. 4: issued with a party organ. 3: several lines that belong together.
 * 2: one line. 1: a second half. The later title wins a tie.
 */
interface Judgement {
  rank: 0 | 1 | 2 | 3 | 4 | 5;
  isDoubtful: boolean;
}

const none: Judgement = { rank: 0, isDoubtful: false };

function judge(window: readonly SourceLine[], isOnPage: boolean, { metadataTitle, names }: TitlePlace): Judgement {
  const texts = window.map(wordsOf);
  const text = texts.join('');
  if (!isShort(text)) return none;
  if (metadataTitle !== undefined && text === wordsOf({ text: metadataTitle })) return { rank: 5, isDoubtful: false };
  if (!isWorded(text) || isListed(text)) return none;
  if (isSecondHalf(text)) return { rank: 1, isDoubtful: false };
  if (texts.length === 1) return { rank: 2, isDoubtful: false };
  if (isEnded(texts)) return none;
  const breaks = texts.slice(1).map((_, index): TitleBreak => {
    const isAlike = window[index]?.strong === window[index + 1]?.strong;
    return titleBreak(texts[index] ?? '', texts.slice(index + 1).join(''), { isAlike, isOnPage, names });
  });
  if (breaks.includes('none')) return none;
  return { rank: breaks[0] === 'joint' ? 4 : 3, isDoubtful: breaks.includes('likely') };
}

/** Whether the lines before the last are a title by themselves, or the last is a subtitle. */
function isEnded(texts: readonly string[]): boolean {
  const last = texts.at(-1) ?? '';
  if (/^[（(]/.test(last) && !isWorded(last)) return true;
  const before = texts.slice(0, -1).join('');
  return isWorded(before) && !hasOpenBracket(before) && !isSecondHalf(last);
}

function isShort(text: string): boolean {
  return text.length >= 8 && text.length <= longest;
}

function isListed(text: string): boolean {
  return /^[一二三四五六七八九十]、|^[（(][一二三]/.test(text);
}

/** The words of a line, with figures as digits of ASCII. */
function wordsOf({ text }: { text: string }): string {
  return text.replace(/\s/g, '').replace(/[０-９]/g, (digit) => digit.normalize('NFKC'));
}
