import type { Content } from '../model/content.ts';
import { readSlug } from '../model/ids.ts';
import { entriesIn, type ReportEntry } from './entries.ts';

/** The entries of the same issuer, oldest first: same region, issuer kind and id suffix, whatever the issuer's name. */
export function entriesOfSameIssuer(content: Content, entry: ReportEntry): ReportEntry[] {
  const key = issuerKey(entry);
  return entriesIn(content, entry.region)
    .filter((other) => issuerKey(other) === key)
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

/** Equal for entries of the same issuer: `440100 department sifaju`; a government has no name in its id. */
export function issuerKey({ id, region, issuerKind }: ReportEntry): string {
  const [, slug = ''] = id.split('/');
  return `${region} ${issuerKind} ${readSlug(slug)?.name ?? ''}`;
}
