/** A document as the exact index sees it: folded, paragraph by paragraph. */

import { fold, type Variants } from '../../parse/fold.ts';
import { pairsWithin, variantsOf } from '../../parse/variants.ts';
import { furtherNames, partBits } from '../bundle.ts';
import type { SearchBlock, SearchParagraph, SearchRecord } from '../search-record.ts';

export interface FoldedRecord {
  /** The traditional → simplified pairs that its texts need. */
  pairs: string;
  paragraphs: FoldedParagraph[];
  /** Its own title; empty where the title is supplied. */
  title: string;
  /** Supplied title, issuers, region names and short forms. */
  meta: string[];
}

export interface FoldedParagraph {
  text: string;
  /** Bits of PARTS. */
  parts: number;
  /** Length of the heading at its beginning, 0 without one. */
  heading: number;
}

/**
 * Folds all that can be found of a document: without the table first, and once more with the pairs that it turns out to
 * need, if any.
 */
export function foldDocument(document: SearchRecord, variants: Variants): FoldedRecord {
  const plain = foldWith(document, '');
  const texts = [plain.title, ...plain.meta, ...plain.paragraphs.map(({ text }) => text)];
  const pairs = pairsWithin(texts, variants);
  return pairs === '' ? plain : foldWith(document, pairs);
}

function foldWith(document: SearchRecord, pairs: string): FoldedRecord {
  const variants = variantsOf(pairs);
  const title = fold(document.title, variants);
  const names = furtherNames(document).map((name) => fold(name, variants));
  return {
    pairs,
    paragraphs: document.paragraphs.map((paragraph) => foldParagraph(paragraph, variants)),
    title: document.titleSupplied ? '' : title,
    meta: document.titleSupplied ? [title, ...names] : names,
  };
}

function foldParagraph({ blocks }: SearchParagraph, variants: Variants): FoldedParagraph {
  const firstText = blocks.findIndex((block) => !block.heading);
  return {
    text: fold(textOf(blocks), variants),
    parts: partBits(blocks.flatMap((block) => block.parts)),
    heading: fold(textOf(firstText < 0 ? blocks : blocks.slice(0, firstText)), variants).length,
  };
}

function textOf(blocks: readonly SearchBlock[]): string {
  return blocks.map((block) => block.text).join('');
}
