import type { DefaultTreeAdapterTypes } from 'parse5';
import { foldSpace } from './source.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Longer cells are pieces of a page that a table lays out. */
const longestCell = 400;

/**
 * The cells of a table of data, row by row; null where a table only lays out a page, as pages did until about 2016: one
 * that holds another table or headings, has a single column or row, or whole paragraphs as cells. `merged`: the
 * rows are not of one length, because cells span several.
 */
export function readTable(
  table: Element,
  textOf: (node: Node) => string,
): { rows: string[][]; merged: boolean } | null {
  const rows = below(table, 'tr').map((row) => row.childNodes.filter(isCell));
  const cells = rows.flat();
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length < 2 || columns < 2 || below(table, 'table').length > 0) return null;
  if (cells.some((cell) => below(cell, 'p').length > 3 || below(cell, 'li').length > 0 || below(cell, 'h1').length > 0))
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

function below(node: Node, name: string): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => [
    ...('tagName' in child && child.tagName === name ? [child] : []),
    ...below(child, name),
  ]);
}
