import type { Content } from '../model/content.ts';
import { readSlug } from '../model/ids.ts';
import { entriesIn, type ReportEntry } from './entries.ts';

/** The entries of the same issuer, oldest first: same region, issuer kind and id suffix, whatever the issuer's name. */
export function entriesOfSameIssuer(content: Content, entry: ReportEntry): ReportEntry[] {
  const suffix = idSuffix(entry);
  return entriesIn(content, entry.region)
    .filter((other) => other.issuerKind === entry.issuerKind && idSuffix(other) === suffix)
    .sort((a, b) => a.year - b.year);
}

export function previousAndNext(
  content: Content,
  entry: ReportEntry,
): { previous: ReportEntry | null; next: ReportEntry | null } {
  const series = entriesOfSameIssuer(content, entry);
  return {
    previous: series.findLast((other) => other.year < entry.year) ?? null,
    next: series.find((other) => other.year > entry.year) ?? null,
  };
}

/** The name in the slug: empty for a government, else `office`, `sifaju` … */
function idSuffix(entry: ReportEntry): string {
  const [, slug = ''] = entry.id.split('/');
  return readSlug(slug)?.name ?? '';
}
