import { readEdition } from './document-name.ts';
import { withoutWhiteSpace } from './white-space.ts';

/** The content of the brackets directly after a 《…》. */
export interface CitationTail {
  /** The document number, with the year in 〔〕: `国发〔2021〕1号`. */
  number: string | null;
  /** A period or an edition, as printed. */
  edition: string | null;
  /** The short form declared for the rest of the text, without 《》. */
  shortForm: string | null;
  /** End offset in the text. */
  end: number;
}

/** 国发〔2021〕1号, 汕法治办[2022]39号, 国务院令第722号 */
const numberPattern =
  /(\p{Script=Han}{1,14}?)\s*[〔[（(【]\s*(\d{4})\s*[〕\]）)】]\s*第?\s*(\d+)\s*号|(\p{Script=Han}{0,10}令\s*第?\s*\d+\s*号|第\s*\d+\s*号\s*令)/u;

/** 以下简称《公报》, 下称“条例”, 以下统称为《办法》 */
const shortFormPattern =
  /(?:以下|下|后)?(?:均|统|合|并)?(?:简|统)?称(?:为|作)?[：:]?\s*[“"'‘]?《?([^《》“”"'‘’，。；、（）()]{1,30})》?/;

/**
 * Reads the bracket groups after a title that ends at `start`: number, edition and short form, in any order, in one or
 * more groups. Stops at the first group without any.
 */
export function readTail(text: string, start: number): CitationTail {
  const tail: CitationTail = { number: null, edition: null, shortForm: null, end: start };
  for (;;) {
    const group = bracketGroup(text, tail.end);
    if (!group || !readGroup(group.content, tail)) return tail;
    tail.end = group.end;
  }
}

/** Copies the details of one group into `tail`. False if it has none. */
function readGroup(content: string, tail: CitationTail): boolean {
  const number = numberPattern.exec(content);
  const shortForm = shortFormPattern.exec(content)?.[1] ?? null;
  const edition = number || shortForm ? null : readEdition(content);
  if (!number && shortForm === null && !edition) return false;
  if (number) tail.number ??= formatNumber(number);
  if (edition) tail.edition ??= withoutWhiteSpace(content);
  if (shortForm !== null) tail.shortForm ??= withoutWhiteSpace(shortForm);
  return true;
}

function formatNumber([, authority, year, serial, order]: RegExpExecArray): string {
  return withoutWhiteSpace(order ?? `${authority}〔${year}〕${serial}号`);
}

const maxLength = 80;

/** The bracket group at an offset, after optional white space. Nested brackets are matched. */
function bracketGroup(text: string, start: number): { content: string; end: number } | null {
  let at = start;
  while (/\s/.test(text.charAt(at))) at++;
  if (!'（(〔['.includes(text.charAt(at)) || at >= text.length) return null;
  let depth = 0;
  for (let i = at; i < Math.min(text.length, at + maxLength); i++) {
    if ('（(〔['.includes(text.charAt(i))) depth++;
    if ('）)〕]'.includes(text.charAt(i)) && --depth === 0) return { content: text.slice(at + 1, i), end: i + 1 };
  }
  return null;
}
