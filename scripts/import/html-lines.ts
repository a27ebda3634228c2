import { parse } from 'parse5';
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
import { type Context, type HtmlLine, LineBuilder, lineDefaults } from './html-line-builder.ts';
import { listNumber } from './html-list-number.ts';
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
  const reader = new PageReader(styleOf);
  reader.read(root);
  if (!isComplete) reader.see('unread', '样式表', []);
  if (cut.length > 0) reader.see('unread', '嵌套得太深的内容', []);
  return { lines: reader.lines, elements: elementsIn(root), seen: reader.seen };
}

/** Levels of elements. */
const deepest = 1000;

/** Elements without text of the page: scripts, controls, and data of the program that wrote it. */
const wordless = new Set('script style title select option datalist button input textarea xml rp'.split(' '));
/** Elements whose content is shown only where something is not supported or not done. */
const fallbacks = new Set(['noscript', 'template', 'noframes']);
const pictures = new Set(['img', 'svg', 'canvas', 'picture']);
const embedded = new Set(['iframe', 'object', 'embed', 'video', 'audio', 'frame']);
/** Block elements: they begin and end lines. */
const blocks = new Set(
  (
    'html body address article aside blockquote caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const bold = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

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

  constructor(styleOf: (element: Element) => Style) {
    this.styleOf = styleOf;
  }

  read(root: Node): void {
    const context = { ancestors: [], linked: false, strong: false, preserved: false };
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
      if (name === 'textarea' && textIn(element).includes('。')) this.see('unread', textIn(element), place.ancestors);
      return;
    }
    const style = this.styleOf(element);
    const isRest = isRemoved(element, style) && isFoldedRest(element);
    if (fallbacks.has(name) || (isRemoved(element, style) && !isRest)) {
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
    this.walkContent(element, style, this.within(element, style, place, isRest));
  }

  private walkContent(element: Element, style: Style, place: Place): void {
    const isBlock =
      blocks.has(element.tagName) || /^(?:block|flex|grid|list-item|table|flow-root)/.test(style.get('display') ?? '');
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
      preserved: space === undefined ? place.preserved || name === 'pre' : /^(?:pre|break)/.test(space),
      visibility: visibilityWithin(place.visibility, style),
      folded: place.folded || isRest || (name === 'details' && attribute(element, 'open') === null),
    };
  }

  /** Adds the rows of a data table; false for a layout table. */
  private addDataTable(table: Element, place: Place): boolean {
    const data = dataRows(table, (element) => isRemoved(element, this.styleOf(element)));
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

  /** Reports the text in an element that the page does not show. */
  private passBy(element: Element, ancestors: readonly Element[]): void {
    const content = textIn(element);
    const text = element.tagName === 'noscript' ? content.replace(/<[^>]*>/g, '') : content;
    const isExpected = fallbacks.has(element.tagName) && !/[。；]/.test(text);
    if (text.trim() !== '' && !isExpected) this.see('hidden', text, ancestors);
  }
}

/** A link to another page, or a control; named anchors, and links to a place in the page, are part of the text. */
function isLink(element: Element): boolean {
  const address = element.tagName === 'a' ? attribute(element, 'href') : null;
  return address !== null && !/^\s*#./.test(address);
}

/** Whether a block holds sentences, which are text even within a link that was never closed. */
function isRunningText(block: Element): boolean {
  const text = textIn(block);
  return text.length >= 80 && text.includes('。');
}

/** An icon, spacer or counter, in CSS pixels. */
function isSmall(element: Element): boolean {
  const sizes = ['width', 'height'].map((name) => Number.parseInt(attribute(element, name) ?? '', 10));
  return sizes.some((size) => size <= 40);
}
