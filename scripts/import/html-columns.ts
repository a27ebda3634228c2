import { attribute, childrenOf, type Element, elementsIn, isElement } from './html-element.ts';
import type { Style } from './html-style.ts';

/** The cells of columns that a page folds away: `<col style="visibility:collapse">`. */
export function collapsedCells(elements: readonly Element[], styleOf: (element: Element) => Style): Set<Element> {
  const isCollapsed = (element: Element) => styleOf(element).get('visibility') === 'collapse';
  const tables = elements.filter(({ tagName }) => tagName === 'table');
  return new Set(
    tables.flatMap((table) => {
      const columns = columnsOf(table).map((column) => isCollapsed(column) || isCollapsedGroup(column, isCollapsed));
      return columns.includes(true) ? rowsOf(table).flatMap((row) => cellsIn(row, columns)) : [];
    }),
  );
}

/** The column elements, each as often as it spans columns. */
function columnsOf(table: Element): Element[] {
  const groups = elementsOf(table).filter(({ tagName }) => tagName === 'colgroup');
  return groups
    .flatMap((group) => {
      const columns = elementsOf(group);
      return columns.length > 0 ? columns : [group];
    })
    .flatMap((column) => Array.from({ length: spanOf(column, 'span') }, () => column));
}

function isCollapsedGroup({ parentNode }: Element, isCollapsed: (element: Element) => boolean): boolean {
  return parentNode !== null && isElement(parentNode) && parentNode.tagName === 'colgroup' && isCollapsed(parentNode);
}

function rowsOf(table: Element): Element[] {
  const inner = new Set(
    elementsIn(table).flatMap((element) => (element.tagName === 'table' ? elementsIn(element) : [])),
  );
  return elementsIn(table).filter((element) => element.tagName === 'tr' && !inner.has(element));
}

/** Cells that begin in a folded column. */
function cellsIn(row: Element, columns: readonly boolean[]): Element[] {
  let column = 0;
  return elementsOf(row).filter((cell) => {
    const isFolded = columns[column] === true;
    column += spanOf(cell, 'colspan');
    return isFolded;
  });
}

function elementsOf(element: Element): Element[] {
  return childrenOf(element).filter(isElement);
}

/** At most 100, so that a hostile number costs nothing. */
function spanOf(element: Element, name: string): number {
  return Math.min(100, Math.max(1, Number.parseInt(attribute(element, name) ?? '1', 10) || 1));
}
