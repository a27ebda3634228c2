/** Reads the texts of a search server that most resemble a quotation. */

import type { GramField } from '../format/server-index.ts';
import type { Filters } from '../read/filter.ts';
import { nearGramLength } from '../read/near/gram-offsets.ts';
import type { NearText } from '../read/near/near-texts.ts';
import { MIN_LENGTH } from '../read/near/tolerance.ts';
import { admitted, any, type Clause, inField } from './clauses.ts';
import type { SearchServer } from './search-server.ts';

const TEXTS = 5;
/** Servers limit the clauses of a query. */
const MAX_GRAMS = 200;

/** One round: the texts with most of the quotation's grams in one place. `text`: folded. */
export async function* nearTextsOf(
  server: SearchServer,
  text: string,
  filters: Filters,
  signal?: AbortSignal,
): AsyncGenerator<NearText[]> {
  if (text.length < MIN_LENGTH) return;
  const length = nearGramLength(text.length);
  const offsets = spread(text.length - length + 1, MAX_GRAMS);
  const grams = [...new Set(offsets.map((offset) => text.slice(offset, offset + length)))];
  const { records } = await server.search(
    {
      query: { bool: { must: [mostOf(grams)], filter: [admitted(filters, () => [])] } },
      size: TEXTS,
      sort: [{ _score: 'desc' }, { number: 'asc' }],
    },
    signal,
  );
  yield records.map((record) => ({ key: record.id, record }));
}

/** Numbers below `end`, all or `limit` evenly spaced ones. */
function spread(end: number, limit: number): number[] {
  const count = Math.min(end, limit);
  return Array.from({ length: count }, (_, i) => Math.floor((i * end) / count));
}

/** Records by the number of grams in one paragraph, in the title or in the names. */
function mostOf(grams: readonly string[]): Clause {
  const whole = grams.filter((gram) => gram.isWellFormed());
  const countIn = (field: GramField): Clause =>
    any(whole.map((gram) => ({ constant_score: { filter: inField(field, gram), boost: 1 } })));
  const inParagraphs = { nested: { path: 'paragraphs', score_mode: 'max', query: countIn('paragraphs.text') } };
  return { dis_max: { queries: [inParagraphs, countIn('title'), countIn('names')] } };
}
