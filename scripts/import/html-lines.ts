import { parse } from 'parse5';
import { collapsedCells } from './html-columns.ts';
import { doubtOfAttributes, hasOtherSheets } from './html-doubts.ts';
import {
  attribute,
  childrenOf,
  type Element,
  elementsIn,
  isElement,
  type Node,
  pruneBelow,
  textIn,
} from './html-element.ts';
import { isFoldedRest } from './html-folded-rest.ts';
import {
  blocks,
  bold,
  embedded,
  fallbacks,
  isLink,
  isRunningText,
  isSmall,
  isSmallPrint,
  pictures,
  wordless,
} from './html-kinds.ts';
import { type Context, type HtmlLine, LineBuilder, lineDefaults } from './html-line-builder.ts';
import { listNumber } from './html-list-number.ts';
import { textsIn } from './html-scripts.ts';
import { emptyTextPlace, isSlot } from './html-slots.ts';
import { generated, readStyles, type Style } from './html-style.ts';
import { dataRows } from './html-table.ts';
import { doubtAbout, isRemoved, pageVisibility, type Visibility, visibilityWithin } from './html-visibility.ts';
import type { Sighting, SightingKind } from './sighting.ts';
import { foldSpace } from './source.ts';

/** A sighting with the elements it is in, outermost first. */
export interface HtmlSighting extends Sighting {
  ancestors: readonly Element[];
}

export interface HtmlPage {
  lines: HtmlLine[];
  elements: Element[];
  seen: HtmlSighting[];
}

/** Reads the lines that a page shows: one per paragraph, `<br>`, and row of a data table; and what it does not show. */
export function readHtmlLines(html: string): HtmlPage {
  const root = parse(html);
  const cut = pruneBelow(root, deepest);
  const { styleOf, isComplete } = readStyles(root);
  const elements = elementsIn(root);
  const reader = new PageReader(styleOf, elements);
  reader.read(root);
  if (!isComplete) reader.see('unread', '样式表', []);
  if (cut.length > 0) reader.see('unread', '嵌套得太深的内容', []);
  if (emptyTextPlace(elements)) reader.see('empty-place', '', []);
  return { lines: reader.lines, elements, seen: reader.seen };
}

/** Levels of elements. */
const deepest = 1000;

/** Where the walk is: what text here is part of, and how it is shown. */
interface Place extends Context {
  visibility: Visibility;
  /** In text that opens on demand. */
  folded: boolean;
}

class PageReader {
  readonly lines: HtmlLine[] = [];
  readonly seen: HtmlSighting[] = [];
  private line = new LineBuilder(this.lines);
  private tables = 0;
  private readonly styleOf: (element: Element) => Style;
  private readonly collapsed: ReadonlySet<Element>;
  private readonly hasOtherSheets: boolean;

  constructor(styleOf: (element: Element) => Style, elements: readonly Element[]) {
    this.styleOf = styleOf;
    this.collapsed = collapsedCells(elements, styleOf);
    this.hasOtherSheets = hasOtherSheets(elements);
  }

  read(root: Node): void {
    const context = { ancestors: [], linked: false, strong: false, raised: false, preserved: false };
    this.walk(root, { ...context, visibility: pageVisibility, folded: false });
    this.line.end();
  }

  /** Records a sighting; one that continues the last is joined to it. */
  see(kind: SightingKind, text: string, ancestors: readonly Element[]): void {
    const line = this.lines.length + (this.line.isOpen() ? 1 : 0);
    const last = this.seen.at(-1);
    const continues =
      last?.kind === kind && text !== '' && last.line === line && last.ancestors.at(-1) === ancestors.at(-1);
    if (continues && last) last.text += text;
    else this.seen.push({ kind, line, text, ancestors });
  }

  private walk(node: Node, place: Place): void {
    if ('value' in node) this.addText(node.value, place);
    else if (isElement(node)) this.walkElement(node, place);
    else this.walkChildren(node, place);
  }

  private walkChildren(node: Node, place: Place): void {
    for (const child of childrenOf(node)) this.walk(child, place);
  }

  private addText(text: string, place: Place): void {
    const isEmpty = text.trim() === '';
    if (!place.visibility.visible) {
      if (!isEmpty) this.see('hidden', text, place.ancestors);
      return;
    }
    this.line.add(text, place);
    if (isEmpty) return;
    const doubt = place.folded ? 'folded' : doubtAbout(place.visibility);
    if (doubt) this.see(doubt, text, place.ancestors);
  }

  private walkElement(element: Element, place: Place): void {
    const name = element.tagName;
    if (wordless.has(name)) {
      this.passByWordless(element, place.ancestors);
      return;
    }
    const style = this.styleOf(element);
    const isGone = this.isGone(element);
    const isRest = isGone && isFoldedRest(element);
    if (fallbacks.has(name) || (isGone && !isRest)) {
      this.passBy(element, place.ancestors);
      return;
    }
    if (pictures.has(name) || embedded.has(name)) {
      if (!isSmall(element)) this.see(pictures.has(name) ? 'picture' : 'embedded', '', place.ancestors);
      return;
    }
    if (name === 'rt') {
      this.see('ruby', textIn(element), place.ancestors);
      return;
    }
    if (name === 'br') {
      this.line.end();
      return;
    }
    if (isSlot(element)) this.see('slot', '', place.ancestors);
    this.walkContent(element, style, this.within(element, style, place, isRest));
  }

  private walkContent(element: Element, style: Style, place: Place): void {
    const isBlock =
      blocks.has(element.tagName) ||
      isSmallPrint(element) ||
      /^(?:block|flex|grid|list-item|table|flow-root)/.test(style.get('display') ?? '');
    if (isBlock) this.line.end();
    if (element.tagName === 'table' && this.addDataTable(element, place)) return;
    const number = element.tagName === 'li' ? listNumber(element, textIn(element), this.styleOf) : null;
    if (number !== null && place.visibility.visible) {
      this.line.add(number, place);
      this.see('list-number', number, place.ancestors);
    }
    this.walkChildren(element, place);
    const added = style.get(generated);
    if (added !== undefined) this.see('generated', added, [...place.ancestors, element]);
    if (isBlock) this.line.end();
  }

  private within(element: Element, style: Style, place: Place, isRest: boolean): Place {
    const name = element.tagName;
    const space = style.get('white-space') ?? style.get('white-space-collapse');
    const isBlock = blocks.has(name);
    return {
      ancestors: isBlock ? [...place.ancestors, element] : place.ancestors,
      linked: (place.linked && !(isBlock && isRunningText(element))) || isLink(element),
      strong: place.strong || bold.has(name) || /^(?:bold|[6-9]00)/.test(style.get('font-weight') ?? ''),
      raised: place.raised || name === 'sup' || style.get('vertical-align') === 'super',
      preserved: space === undefined ? place.preserved || name === 'pre' : /^(?:pre|break)/.test(space),
      visibility: visibilityWithin(place.visibility, style, doubtOfAttributes(element, style, this.hasOtherSheets)),
      folded: place.folded || isRest || (name === 'details' && attribute(element, 'open') === null),
    };
  }

  /** Adds the rows of a data table; false for a layout table. */
  private addDataTable(table: Element, place: Place): boolean {
    const data = dataRows(table, (element) => this.isGone(element));
    if (!data) return false;
    for (const caption of data.captions) this.walk(caption, place);
    for (const { row, cells } of data.rows) {
      const outer = this.within(row, this.styleOf(row), place, false);
      const texts = cells.map((cell) => this.readCell(cell, this.within(cell, this.styleOf(cell), outer, false)));
      const text = foldSpace(texts.join(' '));
      if (text === '') continue;
      const cellsOfRow = data.merged ? null : { table: this.tables, cells: texts };
      this.lines.push({ ...lineDefaults, text, row: cellsOfRow, merged: data.merged, ancestors: place.ancestors });
    }
    for (const hidden of data.hidden) this.passBy(hidden, place.ancestors);
    for (const other of data.others) this.walk(other, place);
    this.line.end();
    this.tables++;
    return true;
  }

  /** The shown text of a cell, on one line. */
  private readCell(cell: Element, place: Place): string {
    const lines: HtmlLine[] = [];
    const outer = this.line;
    this.line = new LineBuilder(lines);
    this.walkChildren(cell, place);
    this.line.end();
    this.line = outer;
    return foldSpace(lines.map(({ text }) => text).join(' '));
  }

  private isGone(element: Element): boolean {
    return this.collapsed.has(element) || isRemoved(element, this.styleOf(element));
  }

  /** Reports text in a field, and what a script may write here. */
  private passByWordless(element: Element, ancestors: readonly Element[]): void {
    const { tagName } = element;
    if (tagName === 'textarea' && textIn(element).includes('。')) this.see('unread', textIn(element), ancestors);
    if (tagName !== 'script') return;
    for (const { text, isWritten } of textsIn(scriptOf(element)))
      this.see(isWritten ? 'written' : 'script-data', text, ancestors);
  }

  /** Reports the text in an element that the page does not show. */
  private passBy(element: Element, ancestors: readonly Element[]): void {
    const content = textIn(element);
    const text = element.tagName === 'noscript' ? content.replace(/<[^>]*>/g, '') : content;
    const isExpected = fallbacks.has(element.tagName) && !/[。；]/.test(text);
    if (text.trim() !== '' && !isExpected) this.see('hidden', text, ancestors);
  }
}

function scriptOf(element: Element): string {
  return childrenOf(element)
    .map((child) => ('value' in child ? child.value : ''))
    .join('');
}
