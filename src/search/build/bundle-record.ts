/** Makes bundled records from search records. */

import { type BundledBlock, type BundledRecord, partBits, stanceBits } from '../format/bundle.ts';
import { PARTS, type SearchBlock, type SearchRecord } from '../format/search-record.ts';
import { aliasesOf } from './aliases.ts';

/** `pairs`: see BundledRecord. */
export function bundleRecord(record: SearchRecord, pairs: string): BundledRecord {
  const { id, type, url, title, titleSupplied, issuers, issuerKind, regionNames, year, date } = record;
  const { completeness, timeliness } = record;
  const shown = {
    ...{ id, type, url, title, titleSupplied, issuers, issuerKind, regionNames, year, date },
    ...(completeness && { completeness }),
    ...(timeliness && { timeliness }),
  };
  const paragraphs = record.paragraphs.map((paragraph) => paragraph.blocks.map(bundleBlock));
  return { ...shown, names: furtherNames(record), pairs, paragraphs };
}

/**
 * Searchable names besides title and text, unless the title contains them. Short forms find what names find (广州 = 穗),
 * so a record has those of all its regions. A region record omits regions above it.
 */
export function furtherNames({ type, title, issuers, regions, regionNames, also }: SearchRecord): string[] {
  const first = type === 'region' ? -1 : 0;
  const names = [...issuers, ...regionNames.slice(first), ...also, ...regions.slice(first).flatMap(aliasesOf)];
  return names.filter((name, i) => !title.includes(name) && names.indexOf(name) === i);
}

function bundleBlock(block: SearchBlock): BundledBlock {
  const shifted = (partBits(block.parts) << 1) | (stanceBits(block.stances) << (1 + PARTS.length));
  const bits = shifted | (block.heading ? 1 : 0);
  if (block.questioned.length > 0) return [block.id, block.text, bits, block.questioned];
  return bits === 0 ? [block.id, block.text] : [block.id, block.text, bits];
}
