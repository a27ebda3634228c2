/** A record for Pagefind. `meta.blocks` maps a hit to its block, `meta.questioned` a block to its questioned values. */

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

/** Writes `meta.questioned`: a line per value, block id and words separated by a tab. */
export function questionedLines(blocks: readonly { id: string | null; questioned: readonly string[] }[]): string {
  return blocks.flatMap(({ id, questioned }) => questioned.map((words) => `${id}\t${words}`)).join('\n');
}

/** Parses `meta.questioned`: the words by block id. */
export function questionedByBlock(lines: string): Map<string, string[]> {
  const entries = lines
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([, words]) => words !== undefined);
  const groups = Map.groupBy(entries, ([id = '']) => id);
  return new Map([...groups].map(([id, group]) => [id, group.map(([, words = '']) => words)]));
}

/** Characters that Pagefind keeps: all except white space and its word separators. */
export function lengthOf(text: string): number {
  return text.replace(/[\s\u200b]/gu, '').length;
}
