import type { ParsedBody } from '../model/body.ts';

/** A source paragraph: the text of its blocks joined, which is what anchors count in (UTF-16 code units). */
export interface SourceParagraph {
  number: number;
  text: string;
  /** Where each of its blocks stands in `text`, in order; `index` is the block's place in the document. */
  blocks: { id: string; index: number; start: number; end: number }[];
}

/** The source paragraphs of a document, in order: a run-in heading and its text are one, and so are a lead and its items. */
export function sourceParagraphs(document: ParsedBody): SourceParagraph[] {
  const paragraphs = new Map<number, SourceParagraph>();
  document.blocks.forEach((block, index) => {
    const paragraph = paragraphs.get(block.paragraph) ?? { number: block.paragraph, text: '', blocks: [] };
    const start = paragraph.text.length;
    paragraph.text += block.text;
    paragraph.blocks.push({ id: block.id, index, start, end: paragraph.text.length });
    paragraphs.set(block.paragraph, paragraph);
  });
  return [...paragraphs.values()];
}
