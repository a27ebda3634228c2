import type { Anchor } from '../model/annotation.ts';
import type { ParsedBody } from '../model/body.ts';
import { memo } from '../model/memo.ts';
import { type NumberMention, readNumbers } from './numbers.ts';
import { type SourceParagraph, sourceParagraphs } from './paragraphs.ts';

/** The numbers of a body, indexed for all rules. Spans refer to the source paragraph, like those of anchors. */
export class NumberIndex {
  readonly paragraphs: readonly SourceParagraph[];
  private readonly mentions = new Map<number, NumberMention[]>();

  constructor(body: ParsedBody) {
    this.paragraphs = sourceParagraphs(body);
  }

  /** The text of a source paragraph. */
  paragraphText(paragraph: number): string {
    return this.find(paragraph)?.text ?? '';
  }

  /** All numbers of a source paragraph, read block by block: a number never spans two blocks. */
  inParagraph(paragraph: number): NumberMention[] {
    const cached = this.mentions.get(paragraph);
    if (cached) return cached;
    const source = this.find(paragraph);
    const mentions = (source?.blocks ?? []).flatMap((block) =>
      readNumbers(source?.text.slice(block.start, block.end) ?? '').map((mention) => ({
        ...mention,
        start: mention.start + block.start,
        end: mention.end + block.start,
      })),
    );
    this.mentions.set(paragraph, mentions);
    return mentions;
  }

  /** The numbers entirely inside a quote. */
  inside(anchor: Anchor): NumberMention[] {
    return this.inParagraph(anchor.paragraph).filter(({ start, end }) => start >= anchor.start && end <= anchor.end);
  }

  /** The numbers that a quote contains only partly. */
  cutBy(anchor: Anchor): NumberMention[] {
    return this.inParagraph(anchor.paragraph).filter(
      ({ start, end }) => start < anchor.end && end > anchor.start && (start < anchor.start || end > anchor.end),
    );
  }

  private find(paragraph: number): SourceParagraph | undefined {
    return this.paragraphs.find(({ number }) => number === paragraph);
  }
}

/** The numbers of a body. */
export const numberIndexOf = memo((body: ParsedBody) => new NumberIndex(body));
