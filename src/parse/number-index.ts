import type { Anchor } from '../model/annotation.ts';
import type { ParsedBody } from '../model/body.ts';
import { memoLatest } from '../model/memo.ts';
import { lastAtMost } from './last-at-most.ts';
import { type NumberMention, readNumbers } from './numbers.ts';
import { type SourceParagraph, sourceParagraphs } from './paragraphs.ts';

/** The numbers of a body, indexed for all rules. Spans refer to the source paragraph, like those of anchors. */
export class NumberIndex {
  readonly paragraphs: readonly SourceParagraph[];
  private readonly byNumber: ReadonlyMap<number, SourceParagraph>;
  private readonly mentions = new Map<number, NumberMention[]>();

  constructor(body: ParsedBody) {
    this.paragraphs = sourceParagraphs(body);
    this.byNumber = new Map(this.paragraphs.map((paragraph) => [paragraph.number, paragraph]));
  }

  /** The text of a source paragraph. */
  paragraphText(paragraph: number): string {
    return this.byNumber.get(paragraph)?.text ?? '';
  }

  /** All numbers of a source paragraph, read block by block: a number never spans two blocks. */
  inParagraph(paragraph: number): NumberMention[] {
    const cached = this.mentions.get(paragraph);
    if (cached) return cached;
    const source = this.byNumber.get(paragraph);
    const mentions: NumberMention[] = [];
    for (const { start, end } of source?.blocks ?? []) {
      for (const mention of readNumbers(source?.text.slice(start, end) ?? '')) {
        mention.start += start;
        mention.end += start;
        mentions.push(mention);
      }
    }
    this.mentions.set(paragraph, mentions);
    return mentions;
  }

  /** The numbers entirely inside a quote. */
  inside(anchor: Anchor): NumberMention[] {
    return this.touching(anchor).filter(({ start, end }) => start >= anchor.start && end <= anchor.end);
  }

  /** The numbers that a quote contains only partly. */
  cutBy(anchor: Anchor): NumberMention[] {
    return this.touching(anchor).filter(({ start, end }) => start < anchor.start || end > anchor.end);
  }

  /** The numbers of which a quote contains at least a character; numbers do not overlap. */
  private touching(anchor: Anchor): NumberMention[] {
    const mentions = this.inParagraph(anchor.paragraph);
    const from = lastAtMost(mentions, ({ end }) => end, anchor.start) + 1;
    const to = lastAtMost(mentions, ({ start }) => start, anchor.end - 1) + 1;
    return mentions.slice(from, to);
  }
}

/** The numbers of a body. Not kept, because they take more memory than the rest of a report: 51 of 95 kB (measured). */
export const numberIndexOf = memoLatest((body: ParsedBody) => new NumberIndex(body));
