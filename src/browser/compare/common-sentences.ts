import { mask, PlaceNames, shortest } from '../../archive/repeats/mask.ts';
import { sentencesOf } from '../../archive/repeats/sentences.ts';
import { fold } from '../../parse/fold.ts';
import type { Compared, ComparedBlock } from './compared.ts';

/** A sentence that the other report has too: where it stands in its block, and the other's block. */
export interface Twin {
  start: number;
  end: number;
  match: 'exact' | 'alike';
  block: string;
}

/** The sentences that two reports share, by block, for each of them; and how many characters of each that is. */
export interface Common {
  a: Map<string, Twin[]>;
  b: Map<string, Twin[]>;
  sentences: number;
}

interface Sentence {
  block: string;
  start: number;
  end: number;
  exact: string;
  alike: string;
}

/**
 * Finds the sentences that stand in both reports, as the build finds repeats: at least twelve characters after folding;
 * alike where only numbers, dates and the two reports' own places differ.
 */
export function commonSentences(a: Compared, b: Compared): Common {
  const names = new PlaceNames([a, b].flatMap(ownNames));
  const left = sentences(a, names);
  const right = sentences(b, names);
  const found = { a: twins(left, right), b: twins(right, left) };
  return { ...found, sentences: [...found.a.values()].reduce((sum, list) => sum + list.length, 0) };
}

const none = new PlaceNames([]);

function sentences({ blocks }: Compared, names: PlaceNames): Sentence[] {
  return blocks.filter(isRunning).flatMap(({ id, text }) =>
    sentencesOf(text).flatMap(({ start, end }) => {
      const exact = fold(text.slice(start, end));
      return exact.length < shortest ? [] : [{ block: id, start, end, exact, alike: mask(exact, names, none) }];
    }),
  );
}

function isRunning({ type, role }: ComparedBlock): boolean {
  return type === 'item' || (type === 'paragraph' && role === null);
}

function twins(own: readonly Sentence[], other: readonly Sentence[]): Map<string, Twin[]> {
  const exact = new Map(other.toReversed().map((sentence) => [sentence.exact, sentence.block]));
  const alike = new Map(other.toReversed().map((sentence) => [sentence.alike, sentence.block]));
  alike.delete('');
  const found = own.flatMap((sentence) => {
    const same = exact.get(sentence.exact);
    const block = same ?? alike.get(sentence.alike);
    if (block === undefined) return [];
    const { start, end } = sentence;
    return [
      { in: sentence.block, twin: { start, end, match: same === undefined ? 'alike' : 'exact', block } as const },
    ];
  });
  const grouped = Map.groupBy(found, (entry) => entry.in);
  return new Map([...grouped].map(([block, list]) => [block, list.map(({ twin }) => twin)]));
}

/** What a report calls its own place: its region, its town, the places that its issuers are named after. */
function ownNames({ region, place, issuers }: Compared): string[] {
  const inIssuers = issuers.flatMap(
    (issuer) => issuer.match(/[^省市区县旗州盟]{2,10}?(?:省|市|区|县|旗|州|盟)/g) ?? [],
  );
  const full = [region, place, ...inIssuers];
  return [...full, ...full.map((name) => name.replace(/(?:自治[区州县旗]|[省市区县旗州盟镇乡]|街道)$/, ''))].map(
    (name) => fold(name),
  );
}
