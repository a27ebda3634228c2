import { mask, minSentenceLength, PlaceNames } from '../../archive/repeats/mask.ts';
import { sentencesOf } from '../../archive/repeats/sentences.ts';
import { fold } from '../../parse/fold.ts';
import { isRunningText, type ReportData } from './data-file.ts';

/** A sentence that both reports contain: its offsets in its own block, and the other report's block. */
export interface Twin {
  start: number;
  end: number;
  match: 'exact' | 'alike';
  block: string;
}

/** Common sentences by block of each report; `sentences` counts those of `a`. */
export interface CommonSentences {
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
 * Finds the sentences that both reports contain, by the build's rule for repeats: at least twelve characters after
 * folding; `alike` if only numbers, dates and the two reports' own place names differ.
 */
export function commonSentences(a: ReportData, b: ReportData): CommonSentences {
  const names = new PlaceNames([a, b].flatMap(ownPlaceNames));
  const left = sentences(a, names);
  const right = sentences(b, names);
  const common = { a: twins(left, right), b: twins(right, left) };
  return { ...common, sentences: [...common.a.values()].reduce((sum, list) => sum + list.length, 0) };
}

const noNames = new PlaceNames([]);

function sentences({ blocks }: ReportData, names: PlaceNames): Sentence[] {
  return blocks.filter(isRunningText).flatMap(({ id, text }) =>
    sentencesOf(text).flatMap(({ start, end }) => {
      const exact = fold(text.slice(start, end));
      return exact.length < minSentenceLength
        ? []
        : [{ block: id, start, end, exact, alike: mask(exact, names, noNames) }];
    }),
  );
}

function twins(own: readonly Sentence[], other: readonly Sentence[]): Map<string, Twin[]> {
  const exact = new Map(other.toReversed().map((sentence) => [sentence.exact, sentence.block]));
  const alike = new Map(other.toReversed().map((sentence) => [sentence.alike, sentence.block]));
  alike.delete('');
  const pairs = own.flatMap((sentence) => {
    const same = exact.get(sentence.exact);
    const block = same ?? alike.get(sentence.alike);
    if (block === undefined) return [];
    const { start, end } = sentence;
    return [
      { in: sentence.block, twin: { start, end, match: same === undefined ? 'alike' : 'exact', block } as const },
    ];
  });
  const grouped = Map.groupBy(pairs, (pair) => pair.in);
  return new Map([...grouped].map(([block, list]) => [block, list.map(({ twin }) => twin)]));
}

/** Names of the report's region, town or zone, and those in issuers' names; each also without suffix. */
function ownPlaceNames({ region, place, issuers }: ReportData): string[] {
  const issuerNames = issuers.flatMap(
    (issuer) => issuer.match(/[^省市区县旗州盟]{2,10}?(?:省|市|区|县|旗|州|盟)/g) ?? [],
  );
  const names = [region, place, ...issuerNames];
  return [...names, ...names.map((name) => name.replace(/(?:自治[区州县旗]|[省市区县旗州盟镇乡]|街道)$/, ''))].map(
    (name) => fold(name),
  );
}
