import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readNumbers } from '../../../src/parse/numbers.ts';
import { founding } from './words.ts';

/** A clause, character by character; a slot (`{region}`), a quotation or a title is one piece, never cut. */
export type Clause = readonly string[];

/** Reads the clauses of the founding documents that can be said of any place. */
export function readClauses(contentRoot: string): Clause[] {
  return founding.documents.flatMap((id) => {
    const [, , body = ''] = readFileSync(join(contentRoot, `${id}.mdx`), 'utf8').split(/^---\n/m);
    const year = Number(/\/(\d{4})[^/]*$/.exec(id)?.[1]);
    const paragraphs = body.split('\n').filter((line) => line.includes('。') && !line.startsWith('#'));
    return paragraphs.flatMap((paragraph) => cut(withSlots(paragraph, year))).filter(isFit);
  });
}

/** Sets full-width punctuation; opens slots for names, and for years by their distance from the text's own: `{-1}`. */
function withSlots(text: string, year: number): string {
  const wide = text
    .replace(/\s/g, '')
    .replace(/[,:;()!?]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
  const dated = wide.replace(/(20\d\d)年/g, (_, stated) => `{${Number(stated) - year}}`);
  const slots = Object.entries(founding.slots);
  return slots.reduce((result, [slot, name]) => result.replace(new RegExp(name, 'g'), `{${slot}}`), dated);
}

/** Cuts at the punctuation marks outside quotations and brackets; drops 一是 and the like. */
function cut(text: string): string[][] {
  const clauses: string[][] = [[]];
  const pieces =
    text.replace(/[一二三四五六七八九十]是/g, '').match(/“[^”]*”|《[^》]*》|（[^）]*）|\{[^}]*\}|./gu) ?? [];
  for (const piece of pieces) {
    if ('。，；：！？'.includes(piece)) clauses.push([]);
    else clauses.at(-1)?.push(piece);
  }
  return clauses;
}

/** Tells whether a clause has a fair length, whole quotations, and no number that would have to be annotated. */
function isFit(pieces: Clause): boolean {
  const text = pieces.join('').replace(/《[^》]*》|\{[^}]*\}/g, '');
  const isWhole = !/[“”《》（）—\d]/.test(text.replace(/“[^”]*”|（[^）]*）/g, ''));
  const isNumber = readNumbers(text).some(({ kind }) => kind !== 'date' && kind !== 'ordinal');
  const isLocal = new RegExp(founding.local).test(pieces.join(''));
  return isWhole && !isNumber && !isLocal && pieces.length >= 4 && pieces.length <= 60;
}
