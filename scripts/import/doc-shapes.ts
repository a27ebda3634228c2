import type { DocFile } from './doc-file.ts';
import { readPlc } from './doc-plc.ts';
import { numberOf, type Sprms } from './doc-sprms.ts';
import { type XmlElement, xmlElement } from './docx-xml.ts';

/** A drawing in the text; `box`: the characters of its text box. */
export interface DocShape {
  /** The position of its anchor; null if the drawing is part of another. */
  anchor: number | null;
  box: { start: number; end: number } | null;
  isPicture: boolean;
}

/** Drawings with their text boxes ([MS-DOC] 2.8.37 and 2.8.32), which are one part of the text. */
export function readShapes(file: DocFile): DocShape[] {
  const boxes = boxesOf(file);
  const kinds = kindsOf(file.part('drawings'));
  const { positions, items } = readPlc(file.part('shapes'), 26);
  const shapes = items.map((item, index): DocShape => {
    const id = item.readUInt32LE();
    const box = boxes.get(id) ?? null;
    boxes.delete(id);
    return { anchor: positions[index] ?? null, box, isPicture: !box && !plain.has(kinds.get(id) ?? 0) };
  });
  return [...shapes, ...[...boxes.values()].map((box) => ({ anchor: null, box, isPicture: false }))];
}

/** A drawing as a .docx has it; `box`: the content of its text box. */
export function drawingOf(box: readonly XmlElement[], isPicture: boolean): XmlElement {
  const inside = [
    ...(box.length > 0 ? [xmlElement('w:txbxContent', {}, box)] : []),
    ...(isPicture ? [xmlElement('v:imagedata')] : []),
  ];
  return xmlElement('w:pict', {}, inside);
}

/** A picture within a line. Hyperlinks and forms have the same character, for data that is not shown. */
export function pictureOf(sprms: Sprms, data: Buffer): XmlElement {
  if (numberOf(sprms, 0x0806) === 1) return xmlElement('w:pict');
  const at = numberOf(sprms, 0x6a03) ?? 0;
  // Size in twips, and scale in thousandths (PICF, [MS-DOC] 2.9.190).
  const size = (offset: number) =>
    at + 0x30 <= data.length ? data.readUInt16LE(at + offset) * data.readUInt16LE(at + offset + 4) * 0.635 : Infinity;
  return xmlElement('w:pict', {}, [
    xmlElement('wp:extent', { cx: size(0x1c), cy: size(0x1e) }),
    xmlElement('v:imagedata'),
  ]);
}

/** Text boxes by the number of their drawing. */
function boxesOf({ part, stories }: DocFile): Map<number, { start: number; end: number }> {
  const { positions, items } = readPlc(part('boxes'), 22);
  const at = (index: number) => stories.boxes.start + (positions[index] ?? 0);
  return new Map(items.map((item, index) => [item.readUInt32LE(14), { start: at(index), end: at(index + 1) }]));
}

/** Kinds of drawings (MSOSPT) that have no content: rectangles, ellipses, lines, connectors and text boxes. */
const plain: ReadonlySet<number> = new Set([1, 2, 3, 20, 32, 33, 34, 35, 36, 37, 38, 39, 40, 202]);

/** Kinds of drawings by their number, from the records that introduce them (OfficeArtFSP, [MS-ODRAW] 2.2.40). */
function kindsOf(bytes: Buffer): Map<number, number> {
  const kinds = new Map<number, number>();
  const head = Buffer.of(0x0a, 0xf0, 8, 0, 0, 0);
  for (let at = bytes.indexOf(head); at >= 2; at = bytes.indexOf(head, at + 1))
    kinds.set(bytes.readUInt32LE(at + 6), bytes.readUInt16LE(at - 2) >> 4);
  return kinds;
}
