import type { Edit } from './edits.ts';
import { afterBlankLines, type EntrySpan } from './entry-spans.ts';

/** What becomes of the entries of a list or mapping. */
export interface EntryChanges {
  /** By index in the file: the edits inside an entry that stays, or null for one that is removed. */
  kept: readonly (readonly Edit[] | null)[];
  /** New entries by the index of the entry that they follow, -1 for the beginning. In block style whole lines. */
  inserted: ReadonlyMap<number, readonly string[]>;
}

/** Edits of a list or mapping in block style. If blank lines separate all entries, they separate new ones, too. */
export function blockEdits(text: string, spans: readonly EntrySpan[], { kept, inserted }: EntryChanges): Edit[] {
  const lastKept = kept.findLastIndex((edits) => edits !== null);
  const edits: Edit[] = [];
  for (const [i, span] of spans.entries()) {
    const inner = kept[i];
    if (inner) edits.push(...inner);
    // The blank lines below a removed entry go with it; those below the last entry separate the list from what follows.
    else
      edits.push({ from: span.lead, to: i + 1 < spans.length ? afterBlankLines(text, span.end) : span.end, text: '' });
  }
  const tail = spans[lastKept];
  if (tail && lastKept + 1 < spans.length)
    edits.push({ from: tail.end, to: afterBlankLines(text, tail.end), text: '' });
  for (const [after, entries] of inserted) edits.push(blockInsertion(text, spans, after, entries));
  return edits;
}

function blockInsertion(text: string, spans: readonly EntrySpan[], after: number, entries: readonly string[]): Edit {
  const blank = areSpaced(text, spans) ? '\n' : '';
  const span = spans[after];
  if (!span) {
    const at = spans[0]?.lead ?? text.length;
    return { from: at, to: at, text: entries.map((entry) => entry + blank).join('') };
  }
  const missingLineFeed = text[span.end - 1] === '\n' ? '' : '\n';
  return { from: span.end, to: span.end, text: missingLineFeed + entries.map((entry) => blank + entry).join('') };
}

/** A list of one entry is spaced if a blank line is above it. */
function areSpaced(text: string, spans: readonly EntrySpan[]): boolean {
  const [first] = spans;
  if (first && spans.length === 1) return text[first.start] === '-' && text.slice(0, first.lead).endsWith('\n\n');
  return spans.slice(0, -1).every(({ end }) => afterBlankLines(text, end) > end);
}

/** Edits of `[a, b]` or `{ a: 1 }`. `inside` is the span between the brackets. */
export function flowEdits(
  spans: readonly EntrySpan[],
  inside: { from: number; to: number },
  padding: string,
  { kept, inserted }: EntryChanges,
): Edit[] {
  const [first] = spans;
  const lastKept = kept.findLastIndex((edits) => edits !== null);
  const all = [...inserted.values()].flat().join(', ');
  if (!first) return [{ ...inside, text: `${padding}${all}${padding}` }];
  const end = spans.at(-1)?.end ?? inside.to;
  if (lastKept < 0) return [{ from: first.start, to: end, text: all }];
  const edits: Edit[] = [];
  for (const [i, span] of spans.entries()) {
    const inner = kept[i];
    if (inner) edits.push(...inner);
    else if (i < lastKept) edits.push({ from: span.start, to: spans[i + 1]?.start ?? end, text: '' });
  }
  const lastEnd = spans[lastKept]?.end ?? end;
  if (lastEnd < end) edits.push({ from: lastEnd, to: end, text: '' });
  for (const [after, entries] of inserted) {
    const at = spans[after]?.end ?? first.start;
    const list = entries.join(', ');
    edits.push({ from: at, to: at, text: after < 0 ? `${list}, ` : `, ${list}` });
  }
  return edits;
}
