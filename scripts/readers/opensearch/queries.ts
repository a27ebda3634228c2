import type { SearchRecord } from '../../../src/search/format/search-record.ts';
import { PARTS, STANCES, TYPES } from '../../../src/search/format/search-record.ts';
import { type Filters, NO_FILTERS } from '../../../src/search/read/filter.ts';
import type { SearchRequest } from '../../../src/search/read/search-request.ts';
import { Random } from '../../bench/corpus/random.ts';

/** Every so many queries have a changed character, which mostly leaves them without results. */
const MUTATED = 8;

/** Draws queries: runs of 1 to 30 characters of texts and titles, alone, together or excluded, half of them filtered. */
export function drawRequests(records: readonly SearchRecord[], count: number, seed: string): SearchRequest[] {
  const random = new Random(seed);
  const withText = records.filter(({ paragraphs }) => paragraphs.length > 5);
  const places = records.filter(({ type }) => type === 'region');
  const codes = [...new Set(records.flatMap(({ regions }) => regions))];
  const kinds = [...new Set(records.flatMap(({ issuerKind }) => issuerKind ?? []))];
  return Array.from({ length: count }, (_, i) => {
    const text = i % 10 === 9 ? placeQuery() : termsOf(random.pick(withText), i);
    const sort = random.whole(0, 3) === 0 ? 'newest' : 'relevance';
    return { text, sort, filters: random.whole(0, 1) === 0 ? NO_FILTERS : filters() };
  });

  /** Terms of one record, so that some have it. */
  function termsOf(record: SearchRecord, i: number): string {
    const run = (): string => quoted(runOf(record, i));
    const other = (): string => quoted(runOf(random.pick(withText), 1));
    return random.pick([
      run,
      run,
      () => `${run()} ${run()}`,
      () => `${run()} -${other()}`,
      () => `${run()} ${run()} ${run()}`,
    ])();
  }

  function runOf(record: SearchRecord, i: number): string {
    const { blocks } = random.pick(record.paragraphs);
    const source = random.whole(0, 9) === 0 ? record.title : blocks.map(({ text }) => text).join('');
    // Short runs are the commonest queries.
    const length = random.whole(0, 1) === 0 ? random.whole(1, 6) : random.whole(1, 30);
    const start = random.whole(0, Math.max(0, source.length - length));
    const run = source.slice(start, start + length).toWellFormed();
    if (i % MUTATED !== 0) return run;
    const at = random.whole(0, Math.max(0, run.length - 1));
    return run.slice(0, at) + random.pick(['政', '的', '9', '議', 'x']) + run.slice(at + 1);
  }

  function placeQuery(): string {
    const year = random.whole(0, 1) === 0 ? '' : ` ${random.whole(2019, 2024)}`;
    return random.pick(places).title + year;
  }

  function filters(): Filters {
    const year = random.whole(2018, 2024);
    return {
      ...NO_FILTERS,
      ...random.pick<() => Partial<Filters>>([
        () => ({ type: 'report' }),
        () => ({ region: random.pick(codes) }),
        () => ({ region: `${random.pick(codes).slice(0, 2)}0000` }),
        () => ({ years: [year, year + random.whole(0, 3)] }),
        () => ({ kind: random.pick(kinds) }),
        () => ({ part: random.pick(PARTS) }),
        () => ({ stance: random.pick(STANCES) }),
        () => ({ part: random.pick(PARTS), years: [year, year] }),
      ])(),
    };
  }
}

function quoted(text: string): string {
  return `"${text.replace(/["“”＂]/gu, '')}"`;
}

/** As a check that all types of records are drawn from. */
export function countByType(records: readonly SearchRecord[]): string {
  return TYPES.map((type) => `${records.filter((record) => record.type === type).length} ${type}`).join(', ');
}
