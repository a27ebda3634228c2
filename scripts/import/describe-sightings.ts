import { withoutWhiteSpace } from '../../src/parse/white-space.ts';
import { factsOf, type Sighting, type SightingKind, sightingKinds } from './sighting.ts';
import { foldSpace } from './source.ts';

/**
 * Describes sightings for the editor: one remark per kind, with places and the first words. `bodyLines`: the body's lines
 * as indices of the source's lines, ascending.
 */
export function describeSightings(seen: readonly Sighting[], bodyLines: readonly number[]): string[] {
  return sightingKinds.flatMap((kind) => {
    const ofKind = seen.filter((sighting) => sighting.kind === kind && matters(sighting, bodyLines));
    return ofKind.length === 0 ? [] : [describe(kind, ofKind, bodyLines)];
  });
}

/**
 * The first words of what nobody was meant to read, a sentence per kind: for the terminal only, as remarks are published
 * with the report.
 */
export function describeUnpublished(seen: readonly Sighting[]): string[] {
  return sightingKinds
    .filter((kind) => !factsOf(kind).isQuoted)
    .map((kind) => seen.filter((sighting) => sighting.kind === kind && sighting.text !== ''))
    .flatMap(([first, ...others]) =>
      first ? [sentenceOf(first.kind, [first, ...others]) + quoteOf([first, ...others])] : [],
    );
}

/** The number of the body's paragraph that a line is; null if it is not in the body. */
export function paragraphAt(line: number | null, bodyLines: readonly number[]): number | null {
  const index = line === null ? -1 : bodyLines.indexOf(line - 1);
  return index < 0 ? null : index + 1;
}

/** The number of the body's paragraphs up to a line, 0 directly above the body; null outside it. */
function paragraphsUpTo(line: number | null, bodyLines: readonly number[]): number | null {
  const [first, last] = [bodyLines[0], bodyLines.at(-1)];
  if (line === null || first === undefined || last === undefined || line < first || line > last + 1) return null;
  return bodyLines.filter((index) => index < line).length;
}

function paragraphOf({ kind, line }: Sighting, bodyLines: readonly number[]): number | null {
  return factsOf(kind).isInLine ? paragraphAt(line, bodyLines) : paragraphsUpTo(line, bodyLines);
}

function matters(sighting: Sighting, bodyLines: readonly number[]): boolean {
  if (!factsOf(sighting.kind).onlyInBody || sighting.line === null) return true;
  return paragraphOf(sighting, bodyLines) !== null || isRunningText(sighting.text);
}

function describe(kind: SightingKind, seen: readonly Sighting[], bodyLines: readonly number[]): string {
  return placeOf(kind, seen, bodyLines) + sentenceOf(kind, seen) + (factsOf(kind).isQuoted ? quoteOf(seen) : '');
}

function sentenceOf(kind: SightingKind, seen: readonly Sighting[]): string {
  const length = seen.reduce((total, { text }) => total + withoutWhiteSpace(text).length, 0);
  return factsOf(kind).sentence(seen.length, length);
}

function quoteOf(seen: readonly Sighting[]): string {
  const words = foldSpace(seen.find(({ text }) => text !== '')?.text ?? '');
  return words === '' ? '' : `：“${words.length > mostWords ? `${words.slice(0, mostWords)}…` : words}”`;
}

function placeOf(kind: SightingKind, seen: readonly Sighting[], bodyLines: readonly number[]): string {
  if (seen.every(({ line }) => line === null)) return '';
  const paragraphs = seen.map((sighting) => paragraphOf(sighting, bodyLines)).filter((number) => number !== null);
  if (paragraphs.length === 0) return '正文以外';
  const numbers = [...new Set(paragraphs)].filter((number) => number > 0);
  const start = paragraphs.includes(0) ? ['正文开头'] : [];
  const more = numbers.length > mostPlaces ? '等' : '';
  const places =
    numbers.length > 0
      ? [`第 ${numbers.slice(0, mostPlaces).join('、')} 段${more}${factsOf(kind).isInLine ? '' : '后'}`]
      : [];
  return [...start, ...places].join('和');
}

/** Characters of the quoted text: enough to find it. */
const mostWords = 20;
const mostPlaces = 6;

function isRunningText(text: string): boolean {
  return text.length >= 20 && /[，。；]/.test(text);
}
