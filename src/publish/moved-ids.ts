import type { Content } from '../model/content.ts';

/** Moved records also appear under their old ids. */
export function* withMovedIds<T>(content: Content, collection: string, records: ReadonlyMap<string, T>) {
  yield* records;
  for (const [from, to] of Object.entries(content.moved)) {
    const record = records.get(idOfMoved(to));
    if (from.startsWith(`${collection}/`) && record) yield [idOfMoved(from), record] as const;
  }
}

/** `reports/440104/2022` → `440104/2022` */
export function idOfMoved(address: string): string {
  return address.slice(address.indexOf('/') + 1);
}
