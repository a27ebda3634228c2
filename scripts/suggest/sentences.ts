import type { Block, ParsedBody } from '../../src/model/body.ts';
import { type SourceParagraph, sourceParagraphs } from '../../src/parse/paragraphs.ts';

/** A sentence without its full stop: its span in the source paragraph, and its block. */
export interface Sentence {
  text: string;
  paragraph: SourceParagraph;
  start: number;
  end: number;
  block: Block;
}

/** The sentences of a body. A semicolon ends a sentence too; a heading is one sentence or more. */
export function sentencesOf(body: ParsedBody): Sentence[] {
  return sourceParagraphs(body).flatMap((paragraph) =>
    paragraph.blocks.flatMap((span) => {
      const block = body.blocks[span.index];
      if (!block || block.type === 'table') return [];
      return sentenceSpans(paragraph.text.slice(span.start, span.end)).map(([from, to]) => ({
        text: paragraph.text.slice(span.start + from, span.start + to),
        paragraph,
        start: span.start + from,
        end: span.start + to,
        block,
      }));
    }),
  );
}

function sentenceSpans(text: string): [number, number][] {
  return [...text.matchAll(/[^。；;！？]+/g)].map((match) => [match.index, match.index + match[0].length]);
}
