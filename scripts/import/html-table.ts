import { childrenOf, type Element, elementsIn, isElement, textIn } from './html-element.ts';
import { foldSpace } from './source.ts';

/** A longer cell, in characters, indicates a layout table. */
const longestCell = 400;

/**
 * A data table: captions, rows with their cells, what of it is hidden, and what else is in it. `merged`: cells span rows or
 * columns.
 */
export interface DataTable {
  captions: Element[];
  rows: { row: Element; cells: Element[] }[];
  hidden: Element[];
  others: Element[];
  merged: boolean;
}

/**
 * The cells of a data table by row; null for a layout table, common until about 2016: with inner tables or headings, a single
 * row or column, or several paragraphs in a cell.
 */
export function dataRows(table: Element, isRemoved: (element: Element) => boolean): DataTable | null {
  const inside = elementsIn(table);
  if (inside.some(({ tagName }) => tagName === 'table')) return null;
  const allRows = inside.filter(({ tagName }) => tagName === 'tr');
  const isHiddenRow = (row: Element) => isRemoved(row) || (isPart(row.parentNode) && isRemoved(row.parentNode));
  const rows = allRows
    .filter((row) => !isHiddenRow(row))
    .map((row) => ({ row, cells: childrenOf(row).filter(isCell) }));
  const cells = rows.flatMap((row) => row.cells);
  const columns = Math.max(0, ...rows.map((row) => row.cells.length));
  if (rows.length < 2 || columns < 2 || cells.some(isLaidOut)) return null;
  const merged = cells.some(spans) || rows.some((row) => row.cells.length !== columns);
  const shown = rows.map(({ row, cells: ofRow }) => ({ row, cells: ofRow.filter((cell) => !isRemoved(cell)) }));
  const hidden = [...allRows.filter(isHiddenRow), ...cells.filter(isRemoved)];
  const parts = [table, ...inside.filter(isPart), ...rows.map(({ row }) => row)].flatMap(childrenOf).filter(isElement);
  const captions = parts.filter(({ tagName }) => tagName === 'caption');
  const others = parts.filter(({ tagName }) => !/^(?:t[rdh]|t(?:body|head|foot)|caption)$/.test(tagName));
  return { captions, rows: shown, hidden, others, merged: merged || cells.some(isRemoved) };
}

/** Whether a cell holds more than a datum. */
function isLaidOut(cell: Element): boolean {
  const inside = elementsIn(cell);
  const count = (name: string) => inside.filter(({ tagName }) => tagName === name).length;
  return count('p') > 3 || count('li') > 0 || count('h1') > 0 || foldSpace(textIn(cell)).length > longestCell;
}

function spans({ attrs }: Element): boolean {
  return attrs.some(({ name, value }) => /^(?:col|row)span$/.test(name) && value !== '1');
}

function isCell(node: ReturnType<typeof childrenOf>[number]): node is Element {
  return isElement(node) && (node.tagName === 'td' || node.tagName === 'th');
}

function isPart(node: Element['parentNode'] | Element): node is Element {
  return node !== null && isElement(node) && /^t(?:body|head|foot)$/.test(node.tagName);
}
