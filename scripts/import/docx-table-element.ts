import type { DocxPlace } from './docx-place.ts';
import type { DocxHandler, DocxReader } from './docx-reader.ts';
import { groundOf } from './docx-styles.ts';
import { isDataTable, rowsOf } from './docx-table.ts';
import { readBoxes } from './docx-text-boxes.ts';
import { child, descendants, valOf, type XmlElement } from './docx-xml.ts';

/** Reads `w:tbl`: a line per row of a data table, else a line per paragraph of each cell. */
export const readTable: DocxHandler = (element, place, reader) => {
  const { writer, parts } = reader;
  if (place.out !== null) {
    reader.walkChildren(element, place);
    return;
  }
  reader.endParagraph();
  const style = parts.styles.chainOf('table', valOf(child(element, 'w:tblPr'), 'w:tblStyle'));
  const isShaded = style.some((own) => descendants(own).some(({ name }) => name === 'w:shd'));
  const rows = rowsOf(element);
  const { isData, merged, nested, laidOut } = isDataTable(rows);
  if (nested) writer.see('nested-table', '');
  else if (laidOut) writer.see('table', '');
  for (const { out, cells } of rows) {
    const inner = { ...place, out, behind: isShaded ? 'unknown' : place.behind } as const;
    if (isData) {
      const texts = cells.map((cell) => writer.cell(() => readCell(cell, inner, reader)));
      writer.row(texts, merged);
    } else for (const cell of cells) readCell(cell, inner, reader);
    readBoxes(reader);
  }
  writer.endTable();
};

function readCell(cell: XmlElement, place: DocxPlace, { walkChildren, endParagraph }: DocxReader): void {
  walkChildren(cell, { ...place, behind: groundOf(child(cell, 'w:tcPr')) ?? place.behind });
  endParagraph();
}
