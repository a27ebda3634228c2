import type { Block } from '../../model/body.ts';
import { foldSentence } from './fold-sentence.ts';
import { hashOf } from './hash.ts';
import { mask, minSentenceLength, type PlaceNames } from './mask.ts';
import { sentencesOf } from './sentences.ts';

/** The sentences of a report that are long enough for comparison, in reading order, as columns. */
export interface SentenceTable {
  /** Of the whole running text, folded. */
  characters: number;
  /** Index of the block in the body. */
  block: number[];
  /** Offsets in the block's text, in UTF-16 code units. */
  start: number[];
  end: number[];
  /** Characters, folded. */
  length: number[];
  /** Hash of the folded sentence. */
  exact: number[];
  /** Hash of the masked sentence; 0 if too few characters remain. */
  alike: number[];
}

/** Covers the running text only: no headings, tables or signatures. */
export function sentenceTable(blocks: readonly Block[], names: PlaceNames, ownNames: PlaceNames): SentenceTable {
  const table: SentenceTable = { characters: 0, block: [], start: [], end: [], length: [], exact: [], alike: [] };
  blocks.forEach((block, index) => {
    if (!isRunningText(block)) return;
    for (const { start, end } of sentencesOf(block.text)) {
      const folded = foldSentence(block.text.slice(start, end));
      table.characters += folded.length;
      if (folded.length < minSentenceLength) continue;
      const masked = mask(folded, names, ownNames);
      table.block.push(index);
      table.start.push(start);
      table.end.push(end);
      table.length.push(folded.length);
      table.exact.push(hashOf(folded));
      table.alike.push(masked === '' ? 0 : hashOf(masked));
    }
  });
  return table;
}

function isRunningText(block: Block): boolean {
  return block.type === 'item' || (block.type === 'paragraph' && block.role === null);
}
