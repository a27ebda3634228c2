import type { Content } from '../model/content.ts';
import { type Entry, entriesIn } from './entries.ts';

/** The reports of the same issuer, oldest first. Told by kind, place and name in the id, not by the issuer's wording. */
export function sameIssuer(content: Content, entry: Entry): Entry[] {
  const name = nameOf(entry);
  return entriesIn(content, entry.region)
    .filter((other) => other.issuerKind === entry.issuerKind && nameOf(other) === name)
    .sort((a, b) => a.year - b.year);
}

/** The previous and the next known report of the same issuer. */
export function neighbours(content: Content, entry: Entry): { previous: Entry | null; next: Entry | null } {
  const series = sameIssuer(content, entry);
  return {
    previous: series.findLast((other) => other.year < entry.year) ?? null,
    next: series.find((other) => other.year > entry.year) ?? null,
  };
}

/** What follows the year in the id: nothing for a government, `office`, `sifaju` … */
function nameOf(entry: Entry): string {
  return entry.id.replace(/^\d+\/\d{4}-?/, '');
}
