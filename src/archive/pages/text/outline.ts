import type { Block, ParsedBody } from '../../../model/body.ts';

/** A part of the page that the outline links to. The page renders sections and outline from one list of these. */
export interface Section {
  /** Fragment id, unique on the page. */
  id: string;
  name: string;
}

/** A link of the outline; headings of the text have a level. */
export interface OutlineEntry extends Section {
  level?: 1 | 2 | 3;
}

/** The headings of the text, then the sections of the page. */
export function outlineOf({ blocks }: ParsedBody, sections: readonly Section[]): OutlineEntry[] {
  return [...headingEntries(blocks), ...sections.map(({ id, name }) => ({ id, name }))];
}

/** The headings among the blocks of a text. */
export function headingEntries(blocks: readonly Block[]): OutlineEntry[] {
  return blocks
    .filter((block) => block.type === 'heading')
    .map(({ id, level, text }) => ({ id, level, name: text.replace(/[。；;]$/, '') }));
}
