import type { Block, ParsedBody } from '../../src/model/body.ts';
import { type SourceParagraph, sourceParagraphs } from '../../src/parse/paragraphs.ts';

/** A sentence of a document, without its full stop: where it stands in its source paragraph, and the block it begins in. */
export interface Sentence {
  text: string;
  paragraph: SourceParagraph;
  start: number;
  end: number;
  block: Block;
}

/** The sentences of a document; a semicolon ends one too. Headings are sentences of their own. */
export function sentencesOf(document: ParsedBody): Sentence[] {
  return sourceParagraphs(document).flatMap((paragraph) =>
    paragraph.blocks.flatMap((span) => {
      const block = document.blocks[span.index];
      if (!block || block.type === 'table') return [];
      return cut(paragraph.text.slice(span.start, span.end)).map(([from, to]) => ({
        text: paragraph.text.slice(span.start + from, span.start + to),
        paragraph,
        start: span.start + from,
        end: span.start + to,
        block,
      }));
    }),
  );
}

function cut(text: string): [number, number][] {
  return [...text.matchAll(/[^。；;！？]+/g)].map((match) => [match.index, match.index + match[0].length]);
}
