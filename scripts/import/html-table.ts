import type { DefaultTreeAdapterTypes } from 'parse5';
import { foldSpace } from './source.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A longer cell, in characters, indicates a layout table. */
const longestCell = 400;

/**
 * The cells of a data table by row; null for a layout table, common until about 2016: with inner tables or headings, a single
 * row or column, or several paragraphs in a cell. `merged`: cells span rows or columns.
 */
export function readTable(
  table: Element,
  textOf: (node: Node) => string,
): { rows: string[][]; merged: boolean } | null {
  const rows = descendants(table, 'tr').map((row) => row.childNodes.filter(isCell));
  const cells = rows.flat();
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length < 2 || columns < 2 || descendants(table, 'table').length > 0) return null;
  if (
    cells.some(
      (cell) =>
        descendants(cell, 'p').length > 3 || descendants(cell, 'li').length > 0 || descendants(cell, 'h1').length > 0,
    )
  )
    return null;
  const texts = rows.map((row) => row.map((cell) => foldSpace(textOf(cell))));
  if (texts.flat().some((text) => text.length > longestCell)) return null;
  const spans = cells.some(({ attrs }) =>
    attrs.some(({ name, value }) => /^(?:col|row)span$/.test(name) && value !== '1'),
  );
  const merged = spans || texts.some((row) => row.length !== columns);
  return { rows: texts.filter((row) => row.some((text) => text !== '')), merged };
}

function isCell(node: Node): node is Element {
  return 'tagName' in node && (node.tagName === 'td' || node.tagName === 'th');
}

function descendants(node: Node, name: string): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => [
    ...('tagName' in child && child.tagName === name ? [child] : []),
    ...descendants(child, name),
  ]);
}
