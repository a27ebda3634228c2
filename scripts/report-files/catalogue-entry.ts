import { isCollection, isSeq, parseDocument } from 'yaml';
import { comparableAddress } from '../../src/model/address.ts';
import type { CatalogueEntry } from '../../src/model/catalogue.ts';

/** Finds the entry of a report by its id, else by the address of its page. */
export function findEntry(
  entries: readonly CatalogueEntry[],
  id: string,
  url: string | undefined,
): CatalogueEntry | undefined {
  const byId = entries.find((entry) => entry.id === id);
  if (byId || url === undefined) return byId;
  const wanted = comparableAddress(url);
  return entries.find(({ urls }) => urls.some(({ address }) => comparableAddress(address) === wanted));
}

/**
 * Removes the entry at `index` from the text of a catalogue file. Layout and comments stay, even a comment above the entry,
 * because it may refer to later entries. Null if the removal would change other entries.
 */
export function withoutEntry(text: string, index: number): string | null {
  const document = parseDocument(text);
  const list = document.contents;
  const entry = isSeq(list) ? list.items[index] : undefined;
  if (!isCollection(entry) || !entry.range || entry.flow) return null;
  const from = text.lastIndexOf('\n', entry.range[0]) + 1;
  // A comment after the value on its last line belongs to the entry.
  const lastCharacter = text.slice(0, entry.range[1]).trimEnd().length;
  const lineEnd = text.indexOf('\n', lastCharacter);
  let to = lineEnd < 0 ? text.length : lineEnd + 1;
  if (text.charAt(to) === '\n') to++;
  const remaining = text.slice(0, from) + text.slice(to);
  const entries = document.toJS() as unknown[];
  const expected = entries.filter((_, i) => i !== index);
  const actual = (parseDocument(remaining).toJS() ?? []) as unknown[];
  return JSON.stringify(actual) === JSON.stringify(expected) ? `${remaining.trimEnd()}\n` : null;
}
