import type { DocxHandler, DocxReader } from './docx-reader.ts';
import { groundOf, isContentsEntry, isHeading, runFormat } from './docx-styles.ts';
import { child, isOn, valOf, type XmlElement } from './docx-xml.ts';

/** Reads `w:p` with the formatting that its properties and styles give, and its number. */
export const readParagraph: DocxHandler = (element, place, reader) => {
  const { writer, parts } = reader;
  const properties = child(element, 'w:pPr');
  const chain = parts.styles.chainOf('paragraph', valOf(properties, 'w:pStyle'));
  const mark = child(properties, 'w:rPr');
  const grounds = [properties, ...chain.map((style) => child(style, 'w:pPr'))].map(groundOf);
  if (!writer.isOpen() && place.out === null && !isContentsEntry(chain))
    writer.numberNext(() => parts.numbering.next(properties, chain));
  reader.walkChildren(element, {
    ...place,
    out: place.out ?? (isContentsEntry(chain) ? 'contents' : null),
    heading: isHeading(properties, chain),
    behind: grounds.find((ground) => ground !== null) ?? place.behind,
    levels: [...chain.map((style) => child(style, 'w:rPr')), parts.styles.defaults],
  });
  if (!isDropCap(properties)) endWith(mark, reader);
};

/** Reads `w:r` with the formatting that its properties and styles give. */
export const readRun: DocxHandler = (element, place, { parts, walkChildren }) => {
  const properties = child(element, 'w:rPr');
  const chain = parts.styles.chainOf('character', valOf(properties, 'w:rStyle'));
  const levels = [properties, ...chain.map((style) => child(style, 'w:rPr')), ...place.levels];
  const format = runFormat(levels, place.behind);
  const out = format.visibility === 'hidden' ? 'unseen' : place.out;
  walkChildren(element, { ...place, format, out });
};

/** A large first letter is a separate paragraph, and the text continues beside it. */
function isDropCap(properties: XmlElement | undefined): boolean {
  return child(properties, 'w:framePr')?.attributes.has('w:dropCap') ?? false;
}

/** A paragraph whose mark is hidden or part of a revision runs into the next. */
function endWith(mark: XmlElement | undefined, { writer, endParagraph }: DocxReader): void {
  const isRevised = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'].some((name) => child(mark, name) !== undefined);
  if (!isRevised && !isOn(child(mark, 'w:vanish'))) endParagraph();
  else if (isRevised && writer.isOpen() && writer.seen.at(-1)?.kind !== 'revision') writer.see('revision', '');
}
