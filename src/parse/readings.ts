import type { Anchor } from '../model/annotation.ts';
import type { ParsedBody } from '../model/body.ts';
import { type NumberReading, readNumbers } from './numbers.ts';
import { type SourceParagraph, sourceParagraphs } from './paragraphs.ts';

/** The numbers of a document, read once for all rules that ask. Spans are those of anchors: in the source paragraph. */
export class Readings {
  readonly paragraphs: readonly SourceParagraph[];
  private readonly read = new Map<number, NumberReading[]>();

  constructor(document: ParsedBody) {
    this.paragraphs = sourceParagraphs(document);
  }

  /** The text of a source paragraph. */
  text(paragraph: number): string {
    return this.find(paragraph)?.text ?? '';
  }

  /** All numbers of a source paragraph, read block by block: a number never goes on in the next. */
  of(paragraph: number): NumberReading[] {
    const known = this.read.get(paragraph);
    if (known) return known;
    const source = this.find(paragraph);
    const readings = (source?.blocks ?? []).flatMap((block) =>
      readNumbers(source?.text.slice(block.start, block.end) ?? '').map((reading) => ({
        ...reading,
        start: reading.start + block.start,
        end: reading.end + block.start,
      })),
    );
    this.read.set(paragraph, readings);
    return readings;
  }

  /** The numbers that stand wholly inside a quote. */
  inside(anchor: Anchor): NumberReading[] {
    return this.of(anchor.paragraph).filter((reading) => reading.start >= anchor.start && reading.end <= anchor.end);
  }

  /** The numbers that a quote cuts in two. */
  cutBy(anchor: Anchor): NumberReading[] {
    return this.of(anchor.paragraph).filter(
      ({ start, end }) => start < anchor.end && end > anchor.start && (start < anchor.start || end > anchor.end),
    );
  }

  private find(paragraph: number): SourceParagraph | undefined {
    return this.paragraphs.find(({ number }) => number === paragraph);
  }
}

const known = new WeakMap<ParsedBody, Readings>();

/** The readings of a document; asked again, the same ones. */
export function readingsIn(document: ParsedBody): Readings {
  const readings = known.get(document) ?? new Readings(document);
  known.set(document, readings);
  return readings;
}
