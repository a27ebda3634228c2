/** A record for Pagefind. `meta.blocks` maps a hit to its block. */

export interface RelatedRecord {
  url: string;
  /** Title, text, further names: a line each. */
  content: string;
  language: string;
  meta: Record<string, string>;
  sort: Record<string, string>;
}

/** A block and its range, in characters other than white space. */
export interface BlockRange {
  id: string;
  start: number;
  end: number;
}

/** Parses `meta.blocks`. The title comes first, without id. */
export function blockRanges(blocks: string): BlockRange[] {
  let end = 0;
  return blocks.split(' ').map((entry) => {
    const colon = entry.lastIndexOf(':');
    const start = end;
    end += Number(entry.slice(colon + 1));
    return { id: entry.slice(0, colon), start, end };
  });
}

/** Characters that Pagefind keeps: all except white space and its word separators. */
export function lengthOf(text: string): number {
  return text.replace(/[\s\u200b]/gu, '').length;
}
