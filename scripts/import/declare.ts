import { lookAlike } from '../../src/model/look-alike.ts';
import { invisible } from '../../src/model/plain-text.ts';
import type { Correction, Omission } from '../../src/model/provenance.ts';
import { withoutWhiteSpace } from '../../src/parse/white-space.ts';
import type { SourceLine } from './source.ts';

/** As many characters as a declaration may hold; a longer piece of page furniture is declared in several. */
const longest = 18_000;

/** Declares the lines that are no part of the document: neighbours with one reason together, each piece told apart. */
export function declareOmissions(lines: readonly SourceLine[], omitted: ReadonlyMap<number, string>): Omission[] {
  const { text: capture, starts } = squeezeLines(lines);
  const found: Omission[] = [];
  for (let from = 0; from < lines.length; from++) {
    const reason = omitted.get(from);
    if (reason === undefined) continue;
    let to = from + 1;
    let length = lines[from]?.text.length ?? 0;
    while (omitted.get(to) === reason && length + (lines[to]?.text.length ?? 0) < longest) {
      length += lines[to]?.text.length ?? 0;
      to++;
    }
    const span = { start: starts[from] ?? 0, end: starts[to] ?? capture.length };
    const piece = lines
      .slice(from, to)
      .map((line) => line.text)
      .join(' ');
    found.push({ capture: shorten(piece), reason, ...contextOf(capture, span) });
    from = to - 1;
  }
  return found;
}

/**
 * Declares the characters that no text may hold: invisible ones are dropped, look-alikes give way to the character that
 * is meant.
 */
export function declareOddCharacters(lines: readonly SourceLine[], omitted: ReadonlyMap<number, string>): Correction[] {
  const { text: capture, starts } = squeezeLines(lines);
  return lines.flatMap((line, index) => {
    if (omitted.has(index)) return [];
    return [...withoutWhiteSpace(line.text).matchAll(odd)].flatMap((match) => {
      const text = meantBy(match[0]);
      if (text === match[0]) return [];
      const start = (starts[index] ?? 0) + match.index;
      const context = contextOf(capture, { start, end: start + match[0].length });
      return [{ capture: match[0], text, reason: text === '' ? '不可见字符' : '形近字', ...context }];
    });
  });
}

/** The text as it stands in the document once its odd characters are declared. */
export function withoutOddCharacters(text: string): string {
  return text.replace(odd, meantBy);
}

const odd = new RegExp(`${invisible.source}|${lookAlike.source}`, 'gu');

function meantBy(character: string): string {
  return invisible.test(character) ? '' : character.normalize('NFKC');
}

function squeezeLines(lines: readonly SourceLine[]): { text: string; starts: number[] } {
  let text = '';
  const starts = lines.map((line) => {
    const start = text.length;
    text += withoutWhiteSpace(line.text);
    return start;
  });
  return { text, starts };
}

/** A piece that occurs more than once is told by what stands behind it, or before it where that is not enough. */
function contextOf(
  capture: string,
  { start, end }: { start: number; end: number },
): { before?: string; after?: string } {
  const isAlone = (from: number, to: number) => {
    const piece = capture.slice(from, to);
    return capture.indexOf(piece) === from && capture.indexOf(piece, from + 1) < 0;
  };
  if (isAlone(start, end)) return {};
  for (let reach = 4; reach <= 1024; reach *= 2) {
    const to = Math.min(capture.length, end + reach);
    if (isAlone(start, to)) return { after: capture.slice(end, to) };
    const from = Math.max(0, start - reach);
    if (isAlone(from, end)) return { before: capture.slice(from, start) };
    if (isAlone(from, to)) return { before: capture.slice(from, start), after: capture.slice(end, to) };
  }
  return {};
}

/** A line longer than a declaration may be is no page furniture; it is cut so that the check says so. */
function shorten(piece: string): string {
  return piece.slice(0, 20_000);
}
