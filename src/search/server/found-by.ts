import type { Query } from '../format/query.ts';
import { all, anywhere, type Clause, NOTHING, none } from './clauses.ts';

/** Every record with all terms and no excluded one; without terms, none. */
export function foundBy({ terms, excluded }: Pick<Query, 'terms' | 'excluded'>): Clause {
  if (terms.length === 0) return NOTHING;
  return all([...terms.map(({ text }) => anywhere(text)), ...excluded.map(({ text }) => none([anywhere(text)]))]);
}
