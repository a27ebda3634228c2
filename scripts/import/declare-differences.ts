import { invisiblePattern } from '../../src/model/invisible.ts';
import { lookAlikePattern } from '../../src/model/look-alike.ts';
import type { Correction, Omission } from '../../src/model/provenance.ts';
import { withoutWhiteSpace } from '../../src/parse/white-space.ts';
import type { SourceLine } from './source.ts';

/** Longest declaration in characters; longer boilerplate gets several. */
const longest = 18_000;

/** Declares the omitted lines. Adjacent lines with the same reason share a declaration. */
export function declareOmissions(lines: readonly SourceLine[], omitted: ReadonlyMap<number, string>): Omission[] {
  const { text: capture, starts } = joinLines(lines);
  const omissions: Omission[] = [];
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
    omissions.push({ capture: shorten(piece), reason, ...contextOf(capture, span) });
    from = to - 1;
  }
  return omissions;
}

/** Declares corrections of forbidden characters: drops invisible ones, replaces look-alikes. */
export function declareOddCharacters(lines: readonly SourceLine[], omitted: ReadonlyMap<number, string>): Correction[] {
  const { text: capture, starts } = joinLines(lines);
  return lines.flatMap((line, index) => {
    if (omitted.has(index)) return [];
    return [...withoutWhiteSpace(line.text).matchAll(odd)].flatMap((match) => {
      const text = replacementOf(match[0]);
      if (text === match[0]) return [];
      const start = (starts[index] ?? 0) + match.index;
      const context = contextOf(capture, { start, end: start + match[0].length });
      return [{ capture: match[0], text, reason: text === '' ? '不可见字符' : '形近字', ...context }];
    });
  });
}

/** Applies the corrections of odd characters. */
export function withoutOddCharacters(text: string): string {
  return text.replace(odd, replacementOf);
}

const odd = new RegExp(`${invisiblePattern.source}|${lookAlikePattern.source}`, 'gu');

function replacementOf(character: string): string {
  return invisiblePattern.test(character) ? '' : character.normalize('NFKC');
}

/** The lines joined without white space, and the start of each in the joined text. */
function joinLines(lines: readonly SourceLine[]): { text: string; starts: number[] } {
  let text = '';
  const starts = lines.map((line) => {
    const start = text.length;
    text += withoutWhiteSpace(line.text);
    return start;
  });
  return { text, starts };
}

/** Context that makes a piece unique: the text after it, before it, or both. */
function contextOf(
  capture: string,
  { start, end }: { start: number; end: number },
): { before?: string; after?: string } {
  const isUnique = (from: number, to: number) => {
    const piece = capture.slice(from, to);
    return capture.indexOf(piece) === from && capture.indexOf(piece, from + 1) < 0;
  };
  if (isUnique(start, end)) return {};
  for (let reach = 4; reach <= 1024; reach *= 2) {
    const to = Math.min(capture.length, end + reach);
    if (isUnique(start, to)) return { after: capture.slice(end, to) };
    const from = Math.max(0, start - reach);
    if (isUnique(from, end)) return { before: capture.slice(from, start) };
    if (isUnique(from, to)) return { before: capture.slice(from, start), after: capture.slice(end, to) };
  }
  return {};
}

/** A longer line is not boilerplate; shortening it makes the check fail. */
function shorten(piece: string): string {
  return piece.slice(0, 20_000);
}
