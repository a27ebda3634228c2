import type { ParsedBody } from '../model/body.ts';

/** A source paragraph: the joined text of its blocks. Anchors are offsets in `text` (UTF-16 code units). */
export interface SourceParagraph {
  number: number;
  text: string;
  /** The span of each block in `text`, in order; `index` is the block's index in the body. */
  blocks: { id: string; index: number; start: number; end: number }[];
}

/** A run-in heading and its text are one source paragraph, and so are a lead and its items. */
export function sourceParagraphs(body: ParsedBody): SourceParagraph[] {
  const paragraphs = new Map<number, SourceParagraph>();
  body.blocks.forEach((block, index) => {
    const paragraph = paragraphs.get(block.paragraph) ?? { number: block.paragraph, text: '', blocks: [] };
    const start = paragraph.text.length;
    paragraph.text += block.text;
    paragraph.blocks.push({ id: block.id, index, start, end: paragraph.text.length });
    paragraphs.set(block.paragraph, paragraph);
  });
  return [...paragraphs.values()];
}
