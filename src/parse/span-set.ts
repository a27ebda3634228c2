import { lastAtMost } from './last-at-most.ts';

/** A start and an end in a text. */
export type Span = readonly [start: number, end: number];

/** Spans of a text, which may overlap, prepared to be asked about often. */
export class SpanSet {
  /** By start; each with the greatest end up to there. */
  private readonly spans: { start: number; reach: number }[] = [];

  constructor(spans: readonly Span[]) {
    let reach = 0;
    for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
      reach = Math.max(reach, end);
      this.spans.push({ start, reach });
    }
  }

  /** Whether one of the spans contains a piece of the text. */
  contains({ start, end }: { start: number; end: number }): boolean {
    const last = this.spans[lastAtMost(this.spans, (span) => span.start, start)];
    return last !== undefined && last.reach >= end;
  }
}
