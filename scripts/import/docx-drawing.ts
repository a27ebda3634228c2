import type { DocxHandler } from './docx-reader.ts';
import { contentIn, descendants, ownText, type XmlElement } from './docx-xml.ts';

/** Reads a drawing, picture or object; its text boxes are left for after the paragraph. */
export const readDrawing: DocxHandler = (element, place, { writer, fields, boxes }) => {
  const drawing = lookAtDrawing(element);
  for (const box of drawing.boxes) boxes.push({ box, place });
  writer.ledger.pass(drawing.outside);
  if (drawing.words.trim() !== '') writer.see(place.out ?? 'drawn-text', drawing.words);
  if (place.out !== null) return;
  fields.addResult();
  if (element.name === 'w:object') writer.see('embedded', '');
  else if (drawing.isPicture) writer.see('picture', '');
};

/** What a drawing, picture or object shows. */
interface Drawing {
  /** Text boxes, without those in text boxes. */
  boxes: XmlElement[];
  /** Words that are part of the drawing; those of a watermark are not. */
  words: string;
  /** Content outside the text boxes, which `words` repeats. */
  outside: string;
  isPicture: boolean;
}

function lookAtDrawing(element: XmlElement): Drawing {
  const inside = descendants(element);
  const all = inside.filter(({ name }) => name === 'w:txbxContent');
  const inner = new Set(all.flatMap(descendants));
  const boxes = all.filter((box) => !inner.has(box));
  const inBoxes = new Set(boxes.flatMap(descendants));
  const own = inside.filter((part) => !inBoxes.has(part));
  const outside = own.map((part) => contentIn({ ...part, children: part.children.filter(isText) })).join('');
  const isWaterMark = inside.some(({ attributes }) => /watermark/i.test(attributes.get('id') ?? ''));
  const art = isWaterMark ? [] : own.filter(({ name }) => name === 'v:textpath').map(artOf);
  return {
    boxes,
    words: [...own.filter(({ name }) => name === 'a:t').map(ownText), ...art].join(''),
    outside,
    isPicture: own.some(isPicture) && !isSmall(element),
  };
}

/** A picture, chart or diagram. */
export function isPicture({ name }: XmlElement): boolean {
  return /^(?:pic:pic|v:imagedata)$|:(?:chart|relIds)$/.test(name);
}

/** Words set as a drawing (WordArt). */
function artOf({ attributes }: XmlElement): string {
  return attributes.get('string') ?? '';
}

function isText(part: XmlElement | string): part is string {
  return typeof part === 'string';
}

/** At most about 40 CSS pixels wide or high, in EMU: an icon. */
function isSmall(element: XmlElement): boolean {
  const extent = descendants(element).find(({ name }) => name === 'wp:extent')?.attributes;
  return extent !== undefined && [extent.get('cx'), extent.get('cy')].some((size) => Number(size) <= 381_000);
}
