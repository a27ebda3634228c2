/** Writes the exact index of records in memory, or of portions that were written before. */

import type { SearchRecord } from '../format/search-record.ts';
import { type Corpus, HEADING_SEGMENT } from './corpus.ts';
import { unitNumbers } from './index-order.ts';
import { makePortion } from './index-portion.ts';
import { openPortion } from './portion-files.ts';
import { type ExactOptions, type ExactSummary, writeIndex } from './write-index.ts';

/** The bytes do not depend on the order of `records`. */
export async function writeExact(
  records: Iterable<SearchRecord>,
  outDir: string,
  options: ExactOptions = {},
): Promise<ExactSummary> {
  const portion = makePortion(records);
  return writeIndex([portion], (_, whole) => uncut(portion.corpus, whole), outDir, options);
}

/** `folders`: of `writePortion`. The index equals that of all their records at once, byte for byte. */
export async function joinExact(
  folders: readonly string[],
  outDir: string,
  options: ExactOptions = {},
): Promise<ExactSummary> {
  const portions = folders.map(openPortion);
  try {
    return await writeIndex(
      portions,
      (order, whole) =>
        portions.map((portion) => {
          const units = unitNumbers(order, portion);
          const { folder, slices } = portion;
          const uncutUnits = Uint8Array.from(units, (unit) => (whole[unit] ? 1 : 0));
          return { folder, slices, units, whole: uncutUnits };
        }),
      outDir,
      options,
    );
  } finally {
    for (const portion of portions) portion.close();
  }
}

/** The corpus without the chunks of whole texts. Texts come first, so that their units have the records' numbers. */
function uncut(corpus: Corpus, whole: readonly boolean[]): Corpus {
  const { units, starts, segments } = corpus;
  const chunkFlags = new Uint8Array(new SharedArrayBuffer(corpus.chunkFlags.length));
  let unit = 0;
  for (let segment = 0; segment < chunkFlags.length; segment++) {
    while ((starts[unit + 1] ?? Infinity) <= (segments[segment] ?? 0)) unit += 1;
    const flags = corpus.chunkFlags[segment] ?? 0;
    chunkFlags[segment] = whole[units[unit] ?? 0] ? flags & HEADING_SEGMENT : flags;
  }
  return { ...corpus, chunkFlags };
}
