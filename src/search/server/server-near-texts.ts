/** Reads the texts of a search server that most resemble a quotation. */

import type { GramLength } from '../format/grams.ts';
import { subfieldOf } from '../format/server-index.ts';
import type { Filters } from '../read/filter.ts';
import { nearGramLength, nearOffsets } from '../read/near/gram-offsets.ts';
import type { NearText } from '../read/near/near-texts.ts';
import { MIN_LENGTH } from '../read/near/tolerance.ts';
import type { SearchServer } from './ask-server.ts';
import { admitted, type Clause } from './clauses.ts';

const TEXTS = 5;
/** Servers limit the clauses of a query. */
const MAX_GRAMS = 200;

/** One round: the texts with most of the quotation's grams in one paragraph. `text`: folded. */
export async function* nearTextsOf(
  server: SearchServer,
  text: string,
  filters: Filters,
  signal?: AbortSignal,
): AsyncGenerator<NearText[]> {
  if (text.length < MIN_LENGTH) return;
  const length = nearGramLength(text.length);
  const offsets = nearOffsets(text.length, MAX_GRAMS);
  const grams = new Set(offsets.map((offset) => text.slice(offset, offset + length)));
  const { records } = await server.search(
    {
      query: { bool: { must: [mostOf([...grams], length)], filter: [admitted(filters, () => [])] } },
      size: TEXTS,
      sort: [{ _score: 'desc' }, { number: 'asc' }],
    },
    signal,
  );
  yield records.map((record) => ({ key: record.id, record }));
}

/** Paragraphs by the number of grams that they have. */
function mostOf(grams: readonly string[], length: GramLength): Clause {
  const field = `paragraphs.text.${subfieldOf(length)}`;
  const should = grams
    .filter((gram) => gram.isWellFormed())
    .map((gram) => ({ constant_score: { filter: { term: { [field]: gram } }, boost: 1 } }));
  return { nested: { path: 'paragraphs', score_mode: 'max', query: { bool: { should, minimum_should_match: 1 } } } };
}
