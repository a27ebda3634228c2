import { readEdition } from './document-name.ts';
import { withoutWhiteSpace } from './white-space.ts';

/** What stands in brackets directly after a 《…》. */
export interface CitationTail {
  /** The document's number, brackets of the year as 〔〕: `国发〔2021〕1号`. */
  number: string | null;
  /** A period or an edition, as printed in the brackets. */
  edition: string | null;
  /** The short form declared for the rest of the text, without 《》. */
  short: string | null;
  /** Where the tail ends in the text. */
  end: number;
}

/** 国发〔2021〕1号, 汕法治办[2022]39号, 国务院令第722号 */
const number =
  /(\p{Script=Han}{1,14}?)\s*[〔[（(【]\s*(\d{4})\s*[〕\]）)】]\s*第?\s*(\d+)\s*号|(\p{Script=Han}{0,10}令\s*第?\s*\d+\s*号|第\s*\d+\s*号\s*令)/u;

/** 以下简称《公报》, 下称“条例”, 以下统称为《办法》 */
const shortForm =
  /(?:以下|下|后)?(?:均|统|合|并)?(?:简|统)?称(?:为|作)?[：:]?\s*[“"'‘]?《?([^《》“”"'‘’，。；、（）()]{1,30})》?/;

/**
 * Reads the bracket groups that follow a title at `start`: number, edition, short form, in any order and in one group or
 * several. Stops at the first group that says none of them.
 */
export function readTail(text: string, start: number): CitationTail {
  const tail: CitationTail = { number: null, edition: null, short: null, end: start };
  for (;;) {
    const group = bracketGroup(text, tail.end);
    if (!group || !readGroup(group.words, tail)) return tail;
    tail.end = group.end;
  }
}

/** Takes from one group what it says; false where it says nothing about the document. */
function readGroup(words: string, tail: CitationTail): boolean {
  const found = number.exec(words);
  const short = shortForm.exec(words)?.[1] ?? null;
  const edition = found || short ? null : readEdition(words);
  if (!found && short === null && !edition) return false;
  if (found) tail.number ??= spell(found);
  if (edition) tail.edition ??= withoutWhiteSpace(words);
  if (short !== null) tail.short ??= withoutWhiteSpace(short);
  return true;
}

function spell([, authority, year, serial, order]: RegExpExecArray): string {
  return withoutWhiteSpace(order ?? `${authority}〔${year}〕${serial}号`);
}

/** How far a bracket group may reach. */
const longest = 80;

/** The bracket group that begins at a place, white space before it passed by; brackets within it are matched. */
function bracketGroup(text: string, start: number): { words: string; end: number } | null {
  let at = start;
  while (/\s/.test(text.charAt(at))) at++;
  if (!'（(〔['.includes(text.charAt(at)) || at >= text.length) return null;
  let depth = 0;
  for (let i = at; i < Math.min(text.length, at + longest); i++) {
    if ('（(〔['.includes(text.charAt(i))) depth++;
    if ('）)〕]'.includes(text.charAt(i)) && --depth === 0) return { words: text.slice(at + 1, i), end: i + 1 };
  }
  return null;
}
