/** The folded texts of the portions of an index: what its answers are compared with. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEPARATOR } from '../../../src/search/build/corpus.ts';
import { openPortion, type StoredPortion } from '../../../src/search/build/portion-files.ts';
import { columnPath } from '../../../src/search/build/portion-layout.ts';

const separator = String.fromCharCode(SEPARATOR);

/** The folded paragraphs of every `step`-th record with a text. */
export function sampleParagraphs(folders: readonly string[], step: number): string[][] {
  return folders.flatMap((folder) => {
    const portion = openPortion(folder);
    const sample: string[][] = [];
    for (let unit = 0; (portion.corpus.units[unit] ?? Infinity) < portion.summaries.length; unit += step)
      sample.push(textOf(portion, unit).split(separator));
    portion.close();
    return sample;
  });
}

/** Ids of the records in whose texts every term occurs, found without an index. Reads one portion at a time. */
export function idsWith(folders: readonly string[], terms: readonly string[]): Set<string> {
  return new Set(
    folders.flatMap((folder) => {
      const portion = openPortion(folder);
      const bytes = readFileSync(join(folder, columnPath('text')));
      const [first, ...others] = terms.map((term) => recordsWith(portion, bytes, term));
      portion.close();
      const found = [...(first ?? [])].filter((record) => others.every((other) => other.has(record)));
      return found.map((record) => portion.summaries[record]?.id ?? '');
    }),
  );
}

function recordsWith({ corpus, summaries }: StoredPortion, bytes: Buffer, term: string): Set<number> {
  const found = new Set<number>();
  const wanted = Buffer.from(term, 'utf16le');
  let unit = 0;
  for (let at = bytes.indexOf(wanted); at >= 0; ) {
    if (at % 2 === 1) {
      at = bytes.indexOf(wanted, at + 1);
      continue;
    }
    while ((corpus.starts[unit + 1] ?? Infinity) * 2 <= at) unit += 1;
    found.add((corpus.units[unit] ?? 0) % summaries.length);
    at = bytes.indexOf(wanted, (corpus.starts[unit + 1] ?? 0) * 2);
  }
  return found;
}

function textOf({ corpus, textBetween }: StoredPortion, unit: number): string {
  const text = textBetween(corpus.starts[unit] ?? 0, corpus.starts[unit + 1] ?? 0);
  return Buffer.from(text.buffer).toString('utf16le');
}
