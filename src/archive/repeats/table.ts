import type { Block } from '../../model/body.ts';
import { foldSentence } from './fold-sentence.ts';
import { hashOf } from './hash.ts';
import { mask, type PlaceNames, shortest } from './mask.ts';
import { sentencesOf } from './sentences.ts';

/** The sentences of one report that are long enough to be compared, in reading order, column by column. */
export interface SentenceTable {
  /** Characters of the whole running text, folded: what shares are of. */
  characters: number;
  /** Index of the block in the document. */
  block: number[];
  /** Place in the block's text. */
  start: number[];
  end: number[];
  /** Characters, folded. */
  length: number[];
  /** Hash of the folded sentence. */
  exact: number[];
  /** Hash of the sentence with numbers and places masked; 0 where too little is left. */
  alike: number[];
}

/** Reads the running text of a document: no headings, no tables, no signature. */
export function sentenceTable(blocks: readonly Block[], places: PlaceNames, own: PlaceNames): SentenceTable {
  const table: SentenceTable = { characters: 0, block: [], start: [], end: [], length: [], exact: [], alike: [] };
  blocks.forEach((block, index) => {
    if (!isRunning(block)) return;
    for (const { start, end } of sentencesOf(block.text)) {
      const folded = foldSentence(block.text.slice(start, end));
      table.characters += folded.length;
      if (folded.length < shortest) continue;
      const masked = mask(folded, places, own);
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

function isRunning(block: Block): boolean {
  return block.type === 'item' || (block.type === 'paragraph' && block.role === null);
}
