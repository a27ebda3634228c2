import { child, childElements, contentIn, descendants, isOn, valOf, type XmlElement } from './docx-xml.ts';
import type { SightingKind } from './sighting.ts';

/** A row; `out`: why its text is not taken. */
export interface DocxRow {
  out: SightingKind | null;
  cells: XmlElement[];
}

/** The rows of a table, without those of tables in it, and without the empty rest of cells that span rows. */
export function rowsOf(table: XmlElement): DocxRow[] {
  return parts(table, 'w:tr').map((row) => {
    const properties = child(row, 'w:trPr');
    const isRevision = ['w:ins', 'w:del'].some((name) => child(properties, name) !== undefined);
    const out = isRevision ? 'revision' : isOn(child(properties, 'w:hidden')) ? 'unseen' : null;
    return { out, cells: parts(row, 'w:tc').filter((cell) => !isRest(cell)) };
  });
}

export interface TableFacts {
  isData: boolean;
  /** Cells span rows or columns. */
  merged: boolean;
  nested: boolean;
  /** It has cells of several paragraphs, or long ones. */
  laidOut: boolean;
}

/** Whether rows are a data table, as in `dataRows` for web pages. */
export function isDataTable(rows: readonly DocxRow[]): TableFacts {
  const shown = rows.filter(({ out }) => out === null);
  const columns = Math.max(0, ...shown.map(({ cells }) => cells.length));
  const cells = shown.flatMap((row) => row.cells);
  const isGrid = shown.length >= 2 && columns >= 2;
  const nested = isGrid && cells.some((cell) => descendants(cell).some(({ name }) => name === 'w:tbl'));
  const laidOut = isGrid && !nested && cells.some(isLaidOut);
  return {
    isData: isGrid && !nested && !laidOut,
    merged: cells.some(spans) || shown.some((row) => row.cells.length !== columns),
    nested,
    laidOut,
  };
}

/** A longer cell, in characters, indicates a layout table. */
const longestCell = 400;

function isLaidOut(cell: XmlElement): boolean {
  const paragraphs = descendants(cell).filter(({ name }) => name === 'w:p').length;
  return paragraphs > 3 || contentIn(cell).length > longestCell;
}

function spans(cell: XmlElement): boolean {
  const properties = child(cell, 'w:tcPr');
  return Number(valOf(properties, 'w:gridSpan') ?? 1) > 1 || child(properties, 'w:vMerge') !== undefined;
}

function isRest(cell: XmlElement): boolean {
  const merge = child(child(cell, 'w:tcPr'), 'w:vMerge');
  return merge !== undefined && merge.attributes.get('w:val') !== 'restart' && contentIn(cell) === '';
}

/** Rows or cells, also those in content controls. */
function parts(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((inner) => {
    if (inner.name === name) return [inner];
    return /^w:(?:sdt|sdtContent|customXml)$/.test(inner.name) ? parts(inner, name) : [];
  });
}
