import { isCollection, isSeq, parseDocument } from 'yaml';
import type { CatalogueEntry } from '../../src/model/catalogue.ts';
import { bareAddress } from '../../src/rules/catalogue-overlap.ts';

/** The entry of a report: by its id, else by the address of its page. */
export function findEntry(
  entries: readonly CatalogueEntry[],
  id: string,
  url: string | undefined,
): CatalogueEntry | undefined {
  const byId = entries.find((entry) => entry.id === id);
  if (byId || url === undefined) return byId;
  return entries.find((entry) => bareAddress(entry.url) === bareAddress(url));
}

/**
 * A catalogue file without one of its entries (counted from 0). Everything else, comments and layout among it, stays as
 * it is; a comment above the entry stays too, since it may speak of what follows. Null where that cannot be done surely.
 */
export function withoutEntry(text: string, index: number): string | null {
  const document = parseDocument(text);
  const list = document.contents;
  const entry = isSeq(list) ? list.items[index] : undefined;
  if (!isCollection(entry) || !entry.range || entry.flow) return null;
  const from = text.lastIndexOf('\n', entry.range[0]) + 1;
  // The value ends with its last line; what comes behind on that line is a comment on it.
  const lastCharacter = text.slice(0, entry.range[1]).trimEnd().length;
  const lineEnd = text.indexOf('\n', lastCharacter);
  let to = lineEnd < 0 ? text.length : lineEnd + 1;
  if (text.charAt(to) === '\n') to++;
  const left = text.slice(0, from) + text.slice(to);
  const before = document.toJS() as unknown[];
  const after = (parseDocument(left).toJS() ?? []) as unknown[];
  const wanted = before.filter((_, place) => place !== index);
  return JSON.stringify(after) === JSON.stringify(wanted) ? `${left.trimEnd()}\n` : null;
}
