import { type Query, simplifyQuery } from '../format/query.ts';
import type { IndexSource } from '../read/source.ts';

/** The query without traditional characters of the table, of which the folded archive has none. */
export async function simplified(names: IndexSource, query: Query, signal?: AbortSignal): Promise<Query> {
  const typed = [...query.terms, ...query.excluded].map(({ raw }) => raw).join(' ');
  const variants = await names.variants(typed, signal);
  return variants.size === 0 ? query : simplifyQuery(query, variants);
}
