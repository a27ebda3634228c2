/**
 * What the related index (Pagefind) is told of a document, and how to find the block of a hit in it again. No filters:
 * Pagefind writes them in random order, and the exact index has a table of them anyway (build/related.ts).
 */

import { furtherNames } from './bundle.ts';
import type { SearchRecord } from './search-record.ts';

/** Pagefind picks the index by the page's `<html lang>`, in lower case. */
export const RELATED_LANGUAGE = 'zh-hans-cn';

export interface RelatedRecord {
  url: string;
  /** Title, text, further names: a line each. */
  content: string;
  language: string;
  meta: Record<string, string>;
  sort: Record<string, string>;
}

export function relatedRecord(document: SearchRecord): RelatedRecord {
  const { id, type, url, title, titleSupplied, issuers, issuerKind, year, date } = document;
  const blocks = document.paragraphs.flatMap((paragraph) => paragraph.blocks);
  return {
    url,
    content: [title, ...blocks.map((block) => block.text), ...furtherNames(document)].join('\n'),
    language: RELATED_LANGUAGE,
    meta: {
      title,
      id,
      type,
      supplied: titleSupplied ? 'yes' : 'no',
      issuers: issuers.join('、'),
      kind: issuerKind ?? '',
      year: year === null ? '' : String(year),
      date: date ?? '',
      blocks: [`:${lengthOf(title)}`, ...blocks.map((block) => `${block.id ?? ''}:${lengthOf(block.text)}`)].join(' '),
    },
    sort: { newest: `${year ?? '0000'} ${date ?? ''}` },
  };
}

/** A block's id and the run of characters that is its text, white space not counted. */
export interface BlockRun {
  id: string;
  start: number;
  end: number;
}

/** Reads `meta.blocks`. The title comes first, without id. */
export function blockRuns(blocks: string): BlockRun[] {
  let at = 0;
  return blocks.split(' ').map((entry) => {
    const colon = entry.lastIndexOf(':');
    const start = at;
    at += Number(entry.slice(colon + 1));
    return { id: entry.slice(0, colon), start, end: at };
  });
}

/** Characters that count, because Pagefind keeps them: all but white space and the marks that it puts between words. */
export function lengthOf(text: string): number {
  return text.replace(/[\s\u200b]/gu, '').length;
}
