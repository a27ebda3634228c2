/** A record folded for the exact index. */

import { fold, type Variants } from '../../parse/fold.ts';
import { pairsWithin, variantsOf } from '../../parse/variants.ts';
import { partBits } from '../format/bundle.ts';
import type { SearchBlock, SearchParagraph, SearchRecord } from '../format/search-record.ts';
import { furtherNames } from './bundle-record.ts';

export interface FoldedRecord {
  /** Traditional → simplified pairs that its texts need. */
  pairs: string;
  paragraphs: FoldedParagraph[];
  /** The printed title; empty if supplied. */
  title: string;
  /** Supplied title, issuers, regions, short forms. */
  meta: string[];
}

export interface FoldedParagraph {
  text: string;
  /** Bits of PARTS. */
  parts: number;
  /** Length of its leading heading, or 0. */
  heading: number;
}

/** Folds without the table first, then with the pairs it needs, if any. */
export function foldRecord(record: SearchRecord, variants: Variants): FoldedRecord {
  const plain = foldWith(record, '');
  const texts = [plain.title, ...plain.meta, ...plain.paragraphs.map(({ text }) => text)];
  const pairs = pairsWithin(texts, variants);
  return pairs === '' ? plain : foldWith(record, pairs);
}

/** In code units. Names count: a small archive has more of them than of texts. */
export function foldedLength({ title, meta, paragraphs }: FoldedRecord): number {
  return [title, ...meta, ...paragraphs.map(({ text }) => text)].reduce((sum, { length }) => sum + length, 0);
}

function foldWith(record: SearchRecord, pairs: string): FoldedRecord {
  const variants = variantsOf(pairs);
  const title = fold(record.title, variants);
  const names = furtherNames(record).map((name) => fold(name, variants));
  return {
    pairs,
    paragraphs: record.paragraphs.map((paragraph) => foldParagraph(paragraph, variants)),
    title: record.titleSupplied ? '' : title,
    meta: record.titleSupplied ? [title, ...names] : names,
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
