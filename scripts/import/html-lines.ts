import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { readTable } from './html-table.ts';
import type { Sighting, SightingKind } from './sighting.ts';
import { foldSpace, type SourceLine } from './source.ts';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** A line with its ancestor elements, outermost first. */
export interface HtmlLine extends SourceLine {
  ancestors: readonly Element[];
}

export interface HtmlPage {
  lines: HtmlLine[];
  elements: Element[];
  seen: Sighting[];
}

/** Elements that are never shown, or are controls. */
const skippedElements = new Set(
  'script style noscript template head iframe object embed svg canvas select option textarea button input video audio'.split(
    ' ',
  ),
);
const embeddedElements = new Set(['iframe', 'object', 'embed', 'video', 'audio']);
/** Block elements: they begin and end lines. */
const blocks = new Set(
  (
    'html body address article aside blockquote caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const bold = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Deeper elements are skipped, so that a hostile page cannot exhaust the stack. */
const deepest = 400;

/** Reads the visible lines of a page: one per paragraph, `<br>`, and row of a data table. */
export function readHtmlLines(html: string): HtmlPage {
  const lines: HtmlLine[] = [];
  const elements: Element[] = [];
  const seen: Sighting[] = [];
  const line = new LineBuilder(lines);
  let tables = 0;
  const see = (kind: SightingKind, text = '') =>
    seen.push({ kind, after: lines.length + (line.isEmpty() ? 0 : 1), text });

  const walk = (node: Node, ancestors: readonly Element[], linked: boolean, strong: boolean): void => {
    if ('value' in node) {
      line.add(node.value, ancestors, linked, strong);
      return;
    }
    if (!('childNodes' in node)) return;
    if (!('tagName' in node)) {
      for (const child of node.childNodes) walk(child, ancestors, linked, strong);
      return;
    }
    elements.push(node);
    if (skippedElements.has(node.tagName) || isHidden(node) || ancestors.length > deepest) {
      if (node.tagName === 'head') collectElements(node, elements);
      else if (isHidden(node)) see('hidden', textContent(node));
      else if (embeddedElements.has(node.tagName)) see('embedded');
      return;
    }
    if (node.tagName === 'img') see('picture');
    if (node.tagName === 'br') {
      line.end();
      return;
    }
    const table = node.tagName === 'table' ? readTable(node, textContent) : null;
    if (table) {
      line.end();
      for (const cells of table.rows) {
        const text = foldSpace(cells.join(' '));
        const row = table.merged ? null : { table: tables, cells };
        if (text !== '')
          lines.push({ ...lineDefaults, text, row, merged: table.merged, ancestors: [...ancestors, node] });
      }
      tables++;
      return;
    }
    const isBlock = blocks.has(node.tagName);
    if (isBlock) line.end();
    const childAncestors = isBlock ? [...ancestors, node] : ancestors;
    for (const child of node.childNodes) {
      walk(
        child,
        childAncestors,
        linked || node.tagName === 'a',
        strong || bold.has(node.tagName) || hasBoldStyle(node),
      );
    }
    if (isBlock) line.end();
  };
  walk(parse(html), [], false, false);
  line.end();
  return { lines, elements, seen };
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? null;
}

const lineDefaults = { linked: 0, strong: false, inMainContent: true, merged: false, boilerplate: null } as const;

/** Collects the text of the current line. */
class LineBuilder {
  private readonly lines: HtmlLine[];
  private text = '';
  private linked = 0;
  private strong = 0;
  private ancestors: readonly Element[] = [];

  constructor(lines: HtmlLine[]) {
    this.lines = lines;
  }

  add(text: string, ancestors: readonly Element[], linked: boolean, strong: boolean): void {
    const size = foldSpace(text).length;
    if (size > 0 && this.size() === 0) this.ancestors = ancestors;
    this.text += text;
    if (linked) this.linked += size;
    if (strong) this.strong += size;
  }

  end(): void {
    const text = foldSpace(this.text);
    const size = this.size();
    if (text !== '') {
      const [linked, strong] = [this.linked / size, this.strong >= size];
      this.lines.push({
        ...lineDefaults,
        text,
        linked: Math.min(1, linked),
        strong,
        row: null,
        ancestors: this.ancestors,
      });
    }
    [this.text, this.linked, this.strong] = ['', 0, 0];
  }

  isEmpty(): boolean {
    return this.size() === 0;
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

/** The visible text of a node, with its white space. */
function textContent(node: Node): string {
  if ('value' in node) return node.value;
  if ('tagName' in node && skippedElements.has(node.tagName)) return '';
  if ('tagName' in node && node.tagName === 'br') return ' ';
  return 'childNodes' in node ? node.childNodes.map(textContent).join('') : '';
}

function collectElements(node: Node, elements: Element[]): void {
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) {
    if ('tagName' in child) elements.push(child);
    collectElements(child, elements);
  }
}
