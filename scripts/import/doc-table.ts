import { shading } from './doc-properties.ts';
import { revisionOf } from './doc-runs.ts';
import type { Sprms } from './doc-sprms.ts';
import { contentIn, type XmlElement, xmlElement, xmlValue } from './docx-xml.ts';

/** A row of a .docx from the content of its cells and the properties of its end; `mark`: the formatting of its end. */
export function rowOf(cells: readonly (readonly XmlElement[])[], sprms: Sprms, mark: Sprms): XmlElement {
  const merges = mergesOf(sprms);
  const grounds = groundsOf(sprms);
  const revision = revisionOf(mark);
  const row = cells.flatMap((content, index) => {
    const cell = xmlElement('w:tc', {}, [
      xmlElement('w:tcPr', {}, [...mergeProperties(merges[index] ?? 0), ...(grounds[index] ?? [])]),
      ...content,
    ]);
    const isRest = ((merges[index] ?? 0) & restOfColumns) !== 0 && contentIn(cell) === '';
    return isRest ? [] : [cell];
  });
  return xmlElement('w:tr', {}, [...(revision ? [xmlElement('w:trPr', {}, [xmlElement(revision)])] : []), ...row]);
}

/** Flags of merged cells (TCGRF, [MS-DOC] 2.9.316). */
const [firstOfColumns, restOfColumns, ofRows, firstOfRows] = [0x01, 0x02, 0x20, 0x40];

/** The flags of each cell, from the definition of the row (sprmTDefTable). */
function mergesOf(sprms: Sprms): number[] {
  const definition = sprms.get(0xd608);
  if (!definition) return [];
  const count = definition.readUInt8(2);
  const first = 3 + 2 * (count + 1);
  return Array.from({ length: count }, (_, index) => first + 20 * index)
    .filter((at) => at + 2 <= definition.length)
    .map((at) => definition.readUInt16LE(at));
}

function mergeProperties(flags: number): XmlElement[] {
  return [
    ...(flags & firstOfColumns ? [xmlValue('w:gridSpan', 2)] : []),
    ...(flags & ofRows ? [xmlValue('w:vMerge', flags & firstOfRows ? 'restart' : 'continue')] : []),
  ];
}

/** The shading of each of the first 22 cells (sprmTDefTableShd). */
function groundsOf(sprms: Sprms): XmlElement[][] {
  const shades = sprms.get(0xd612)?.subarray(1) ?? Buffer.alloc(0);
  return Array.from({ length: Math.floor(shades.length / 10) }, (_, index) =>
    // The length byte of a single shading is before its colours.
    shading(Buffer.concat([Buffer.of(10), shades.subarray(10 * index, 10 * (index + 1))]), undefined),
  );
}
