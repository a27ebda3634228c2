import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { readTable } from './html-table.ts';
import { foldSpace, type SourceLine } from './source.ts';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** A line with the elements it stands in, outermost first. */
export interface HtmlLine extends SourceLine {
  within: readonly Element[];
}

/** A page parsed: its lines, and its elements for who looks for more. */
export interface HtmlPage {
  lines: HtmlLine[];
  elements: Element[];
}

/** What is never shown, or is a control and no text. */
const unseen = new Set(
  'script style noscript template head iframe object embed svg canvas select option textarea button input video audio'.split(
    ' ',
  ),
);
/** Elements that begin and end lines. */
const blocks = new Set(
  (
    'html body address article aside blockquote caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const bold = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Deeper pages are no pages that anyone wrote; what lies below is passed by, so that a hostile one cannot exhaust us. */
const deepest = 400;

/** Reads a page as one sees it: one line for each paragraph, each `<br>`, each row of a table of data. */
export function readHtmlLines(html: string): HtmlPage {
  const lines: HtmlLine[] = [];
  const elements: Element[] = [];
  const open = new OpenLine(lines);
  let tables = 0;

  const walk = (node: Node, within: readonly Element[], linked: boolean, strong: boolean): void => {
    if ('value' in node) {
      open.add(node.value, within, linked, strong);
      return;
    }
    if (!('childNodes' in node)) return;
    if (!('tagName' in node)) {
      for (const child of node.childNodes) walk(child, within, linked, strong);
      return;
    }
    elements.push(node);
    if (unseen.has(node.tagName) || isHidden(node) || within.length > deepest) {
      if (node.tagName === 'head') collectElements(node, elements);
      return;
    }
    if (node.tagName === 'br') {
      open.end();
      return;
    }
    const table = node.tagName === 'table' ? readTable(node, textOf) : null;
    if (table) {
      open.end();
      for (const cells of table.rows) {
        const text = foldSpace(cells.join(' '));
        const row = table.merged ? null : { table: tables, cells };
        if (text !== '') lines.push({ ...unmarked, text, row, merged: table.merged, within: [...within, node] });
      }
      tables++;
      return;
    }
    const isBlock = blocks.has(node.tagName);
    if (isBlock) open.end();
    const inner = isBlock ? [...within, node] : within;
    for (const child of node.childNodes) {
      walk(child, inner, linked || node.tagName === 'a', strong || bold.has(node.tagName) || hasBoldStyle(node));
    }
    if (isBlock) open.end();
  };
  walk(parse(html), [], false, false);
  open.end();
  return { lines, elements };
}

/** The value of an attribute; null where there is none. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? null;
}

const unmarked = { linked: 0, strong: false, inBody: true, merged: false, furniture: null } as const;

/** The line that is being read. */
class OpenLine {
  private readonly lines: HtmlLine[];
  private text = '';
  private linked = 0;
  private strong = 0;
  private within: readonly Element[] = [];

  constructor(lines: HtmlLine[]) {
    this.lines = lines;
  }

  add(text: string, within: readonly Element[], linked: boolean, strong: boolean): void {
    const size = foldSpace(text).length;
    if (size > 0 && this.size() === 0) this.within = within;
    this.text += text;
    if (linked) this.linked += size;
    if (strong) this.strong += size;
  }

  end(): void {
    const text = foldSpace(this.text);
    const size = this.size();
    if (text !== '') {
      const [linked, strong] = [this.linked / size, this.strong >= size];
      this.lines.push({ ...unmarked, text, linked: Math.min(1, linked), strong, row: null, within: this.within });
    }
    [this.text, this.linked, this.strong] = ['', 0, 0];
  }

  private size(): number {
    return foldSpace(this.text).length;
  }
}

function isHidden(element: Element): boolean {
  return (
    attribute(element, 'hidden') !== null ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '')
  );
}

function hasBoldStyle(element: Element): boolean {
  return /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attribute(element, 'style') ?? '');
}

/** The text of an element, as it stands. */
function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if ('tagName' in node && unseen.has(node.tagName)) return '';
  if ('tagName' in node && node.tagName === 'br') return ' ';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function collectElements(node: Node, elements: Element[]): void {
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) {
    if ('tagName' in child) elements.push(child);
    collectElements(child, elements);
  }
}
