/** Groups documents into bundles: full texts one by one, chunk by chunk; small documents many to a file. */

import { type BundledRecord, bundled } from '../bundle.ts';
import type { DocumentGroup } from '../layout.ts';
import type { SearchRecord } from '../search-record.ts';
import { chunkParagraphs } from './chunks.ts';
import type { FoldedRecord } from './folded.ts';
import type { OrderedGroup } from './order.ts';

/** Characters that a bundle should have at least: less is not worth a request of its own. */
const LEAST = 2_000;
/** What a document's title, names and addresses add to its text, in characters. */
const ENTRY = 200;
/** More would be read in vain for the sake of one document. */
const MOST_DOCUMENTS = 32;

/** How documents lie in files. */
export interface BundlePlan {
  groups: DocumentGroup[];
  /** The chunk of each paragraph, by document number. */
  chunks: number[][];
  /** Files that this takes. */
  files: number;
}

/** Plans for chunks of `size` characters; `packing` multiplies the documents in a bundle. */
export function planBundles(ordered: readonly OrderedGroup[], size: number, packing: number): BundlePlan {
  const plan: BundlePlan = { groups: [], chunks: [], files: 0 };
  for (const { type, documents } of ordered) {
    const perBundle = packing * documentsPerBundle(documents);
    const chunks = documents.map((document) => chunkParagraphs(document, perBundle === 1 ? size : Infinity));
    plan.groups.push({ type, count: documents.length, perBundle, years: yearRuns(documents) });
    plan.chunks.push(...chunks);
    const filesOf = (places: number[]): number => (places.at(-1) ?? 0) + 1;
    plan.files +=
      perBundle === 1
        ? chunks.reduce((sum, places) => sum + filesOf(places), 0)
        : Math.ceil(documents.length / perBundle);
  }
  return plan;
}

export interface Bundle {
  number: number;
  chunk: number;
  documents: BundledRecord[];
}

/** The contents of the files, in order. `documents` and `folded` are by document number. */
export function* bundles(
  plan: BundlePlan,
  documents: readonly SearchRecord[],
  folded: readonly FoldedRecord[],
): Generator<Bundle> {
  let first = 0;
  let number = 0;
  for (const { count, perBundle } of plan.groups) {
    for (let offset = 0; offset < count; offset += perBundle, number++) {
      const members = range(first + offset, first + Math.min(offset + perBundle, count));
      const last = Math.max(...members.map((member) => plan.chunks[member]?.at(-1) ?? 0));
      for (let chunk = 0; chunk <= last; chunk++) {
        yield { number, chunk, documents: members.map((member) => share(member, chunk)) };
      }
    }
    first += count;
  }

  function share(member: number, chunk: number): BundledRecord {
    const [document, { pairs }, chunks] = [documents[member], folded[member], plan.chunks[member]] as [
      SearchRecord,
      FoldedRecord,
      number[],
    ];
    const paragraphs = document.paragraphs.filter((_, i) => chunks[i] === chunk);
    return bundled({ ...document, paragraphs }, pairs);
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function documentsPerBundle(documents: readonly SearchRecord[]): number {
  const texts = documents.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ blocks }) => blocks.map(({ text }) => text)),
  );
  const average = ENTRY + texts.reduce((sum, text) => sum + text.length, 0) / documents.length;
  return Math.min(MOST_DOCUMENTS, Math.max(1, Math.floor((2 * LEAST) / average)));
}

function yearRuns(documents: readonly SearchRecord[]): [number | null, number][] {
  const runs: [number | null, number][] = [];
  for (const { year } of documents) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] === year) last[1] += 1;
    else runs.push([year, 1]);
  }
  return runs;
}
