/**
 * A bundle: the texts of one or more documents, with what a result row shows. It is what a candidate is verified
 * against and what excerpts are cut from. JSON in UTF-16LE, packed; an array of `BundledDocument` in document order.
 */

import { aliasesOf } from './aliases.ts';
import { PARTS, type SearchBlock, type SearchRecord, type SearchType, STANCES } from './search-record.ts';

export interface BundledRecord {
  id: string;
  type: SearchType;
  url: string;
  title: string;
  titleSupplied: boolean;
  issuers: string[];
  issuerKind: string | null;
  regionNames: string[];
  /** Everything beside title and text that it is found by; for a region not the regions above it. */
  names: string[];
  year: number | null;
  date: string | null;
  /**
   * The pairs of the traditional → simplified table which this document's texts need. Folding with these equals folding
   * with the whole table, which a browser does not have.
   */
  pairs: string;
  paragraphs: BundledBlock[][];
}

/** Block id, text and, if not 0, bits: 1 = heading, then one bit for each of PARTS, then one for each of STANCES. */
export type BundledBlock = [id: string | null, text: string, bits?: number];

/** `pairs`: see BundledDocument. */
export function bundled(document: SearchRecord, pairs: string): BundledRecord {
  const { id, type, url, title, titleSupplied, issuers, issuerKind, regionNames, year, date } = document;
  const shown = { id, type, url, title, titleSupplied, issuers, issuerKind, regionNames, year, date };
  const paragraphs = document.paragraphs.map((paragraph) => paragraph.blocks.map(bundledBlock));
  return { ...shown, names: furtherNames(document), pairs, paragraphs };
}

/**
 * Everything beside title and text that a document is found by, as far as the title does not contain it. Whatever a
 * region's name finds, its short form finds too (广州 = 穗), so a document has those of all regions that it lies in.
 */
export function furtherNames({ type, title, issuers, regions, regionNames, also }: SearchRecord): string[] {
  const own = type === 'region' ? -1 : 0;
  const names = [...issuers, ...regionNames.slice(own), ...also, ...regions.slice(own).flatMap(aliasesOf)];
  return names.filter((name, i) => !title.includes(name) && names.indexOf(name) === i);
}

/** Set of PARTS as bits. @throws Error on an unknown part. */
export function partBits(parts: readonly string[]): number {
  return bitsOf(PARTS, parts);
}

/** Set of STANCES as bits. @throws Error on an unknown stance. */
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

function bundledBlock(block: SearchBlock): BundledBlock {
  const shifted = (partBits(block.parts) << 1) | (stanceBits(block.stances) << (1 + PARTS.length));
  const bits = shifted | (block.heading ? 1 : 0);
  return bits === 0 ? [block.id, block.text] : [block.id, block.text, bits];
}

function bitsOf(names: readonly string[], chosen: readonly string[]): number {
  let bits = 0;
  for (const name of chosen) {
    const at = names.indexOf(name);
    if (at < 0) throw new Error(`search: unknown value ${name}, expected one of ${names.join(', ')}`);
    bits |= 1 << at;
  }
  return bits;
}
