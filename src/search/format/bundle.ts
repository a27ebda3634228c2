/**
 * A bundle: the texts of one or more records, with the fields of a result row. Candidates are verified against it;
 * excerpts come from it. Packed JSON: `BundledRecord[]` in record order.
 */

import type { EntryState } from '../../model/terms.ts';
import { PARTS, type SearchTimeliness, type SearchType, STANCES } from './search-record.ts';

export interface BundledRecord {
  id: string;
  type: SearchType;
  url: string;
  title: string;
  titleSupplied: boolean;
  issuers: string[];
  issuerKind: string | null;
  regionNames: string[];
  /** From `furtherNames` (build/bundle-record.ts). */
  names: string[];
  year: number | null;
  date: string | null;
  /** Only of reports. */
  completeness?: EntryState;
  /** Only of reports of which it is known. */
  timeliness?: SearchTimeliness;
  /**
   * Traditional → simplified pairs that its texts need. Folding with these equals folding with the whole table, which a
   * browser lacks.
   */
  pairs: string;
  paragraphs: BundledBlock[][];
}

/**
 * Block id, text and, if not 0, bits: 1 = heading, then one each of PARTS, one each of STANCES. Then, if the block prints
 * questioned values, those in words.
 */
export type BundledBlock = [id: string | null, text: string, bits?: number, questioned?: string[]];

/** @throws Error on an unknown part. */
export function partBits(parts: readonly string[]): number {
  return bitsOf(PARTS, parts);
}

/** @throws Error on an unknown stance. */
export function stanceBits(stances: readonly string[]): number {
  return bitsOf(STANCES, stances);
}

export function isHeading(block: BundledBlock): boolean {
  return ((block[2] ?? 0) & 1) !== 0;
}

export function partsOf(block: BundledBlock): number {
  return ((block[2] ?? 0) >> 1) & ((1 << PARTS.length) - 1);
}

export function stancesOf(block: BundledBlock): number {
  return (block[2] ?? 0) >> (1 + PARTS.length);
}

function bitsOf(names: readonly string[], chosen: readonly string[]): number {
  let bits = 0;
  for (const name of chosen) {
    const index = names.indexOf(name);
    if (index < 0) throw new Error(`search: unknown value ${name}, expected one of ${names.join(', ')}`);
    bits |= 1 << index;
  }
  return bits;
}
