import { INDEX_FIELDS } from '../format/layout.ts';
import type { Hashable } from './build-id.ts';
import { HEADING_SEGMENT } from './corpus.ts';
import type { IndexOrder } from './index-order.ts';
import type { IndexPortion } from './index-portion.ts';

/** A unit where a portion has it. */
interface PortionUnit {
  portion: IndexPortion;
  /** In the index. */
  number: number;
  /** Offsets of its text. */
  start: number;
  end: number;
  /** Indexes of its segments. */
  firstSegment: number;
  endSegment: number;
  /** Whether it is not cut at chunks. */
  whole: boolean;
}

/**
 * The corpus of all portions as if their records had been laid out at once, column by column. Of the text, most of it, one unit is
 * read at a time. `whole`: by record number, whether its text is not cut at chunks.
 */
export function* mergedCorpus(order: IndexOrder, whole: readonly boolean[]): Generator<Hashable> {
  const units = [...unitsInOrder(order, whole)];
  const size = units.reduce((sum, { start, end }) => sum + end - start, 0);
  yield { length: size * 2, pieces: textsOf(units) };
  yield Uint32Array.from(units, ({ number }) => number);
  yield* offsets(units);
  const segments = units.reduce((sum, unit) => sum + unit.endSegment - unit.firstSegment, 0);
  const column = (fill: (unit: PortionUnit, to: Uint8Array) => void): Uint8Array => {
    const bytes = new Uint8Array(segments);
    let at = 0;
    for (const unit of units) {
      const next = at + unit.endSegment - unit.firstSegment;
      fill(unit, bytes.subarray(at, next));
      at = next;
    }
    return bytes;
  };
  yield column(({ portion, firstSegment, endSegment, whole }, to) => {
    to.set(portion.corpus.chunkFlags.subarray(firstSegment, endSegment));
    if (whole) for (let i = 0; i < to.length; i++) to[i] = (to[i] ?? 0) & HEADING_SEGMENT;
  });
  yield column(({ portion, firstSegment, endSegment }, to) =>
    to.set(portion.corpus.parts.subarray(firstSegment, endSegment)),
  );
}

function* textsOf(units: readonly PortionUnit[]): Generator<Uint16Array> {
  for (const { portion, start, end } of units) yield portion.textBetween(start, end);
}

/** Where the units and where the segments begin, each with the end. */
function offsets(units: readonly PortionUnit[]): [starts: Uint32Array, segments: Uint32Array] {
  const starts: number[] = [];
  const segments: number[] = [];
  let at = 0;
  for (const { portion, start, end, firstSegment, endSegment } of units) {
    starts.push(at);
    for (let i = firstSegment; i < endSegment; i++) segments.push((portion.corpus.segments[i] ?? 0) - start + at);
    at += end - start;
  }
  return [Uint32Array.from([...starts, at]), Uint32Array.from([...segments, at])];
}

function* unitsInOrder({ records, numbers }: IndexOrder, whole: readonly boolean[]): Generator<PortionUnit> {
  const cursors = new Map([...numbers.keys()].map((portion) => [portion, { unit: 0, segment: 0 }]));
  for (const field of INDEX_FIELDS.keys()) {
    for (const [record, { portion, index }] of records.entries()) {
      const cursor = cursors.get(portion);
      const { units, starts, segments } = portion.corpus;
      // A unit without text is not in the corpus.
      if (!cursor || units[cursor.unit] !== field * portion.summaries.length + index) continue;
      const [start, end] = [starts[cursor.unit] ?? 0, starts[cursor.unit + 1] ?? 0];
      const firstSegment = cursor.segment;
      while ((segments[cursor.segment] ?? end) < end) cursor.segment += 1;
      cursor.unit += 1;
      yield {
        ...{ portion, number: field * records.length + record, start, end },
        ...{ firstSegment, endSegment: cursor.segment, whole: whole[record] ?? false },
      };
    }
  }
}
