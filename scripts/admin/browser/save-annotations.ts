import { checkAnnotations } from './check-annotations.ts';
import type { Entry, Immutable, ImmutableList } from './decap.ts';
import { originalValues } from './formats.ts';
import { placeEntries } from './place-entries.ts';
import { loadedReport } from './report-bodies.ts';

/** The data to save for an annotation file: new entries go where their sentences are in the text. */
export function inTextOrder(entry: Entry): Immutable {
  const data = entry.get('data');
  const body = loadedReport(entry.get('slug'));
  if (!body) return data;
  const values = data.toJS();
  const before = originalValues(values);
  const places = new Map(
    checkAnnotations(values, body).placed.map(({ kind, index, anchor }) => [
      `${kind}.${index}`,
      // No source paragraph is as long as a million characters.
      anchor.paragraph * 1_000_000 + anchor.start,
    ]),
  );
  let ordered = data;
  for (const [kind, entries] of Object.entries(values)) {
    if (!Array.isArray(entries)) continue;
    const indices = new Map(entries.map((item: unknown, i) => [item, i]));
    const placeOf = (item: unknown) => places.get(`${kind}.${indices.get(item)}`) ?? null;
    const placed = placeEntries<unknown>(asList(before[kind]), entries, placeOf);
    const list = data.get(kind) as ImmutableList;
    ordered = ordered.set(
      kind,
      list.map((_, i) => list.get(indices.get(placed[i]) ?? i)),
    );
  }
  return ordered;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
