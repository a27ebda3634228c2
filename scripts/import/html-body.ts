import type { Element, HtmlLine } from './html-lines.ts';

/** How much of a page's running text its body holds at least; the rest may be a disclaimer or an abstract elsewhere. */
const enough = 0.9;
/** Elements that hold a text; a paragraph is none, though it may hold most of a short one. */
const holders = new Set(
  'body div td th section article main center form blockquote table tbody tr ul li fieldset'.split(' '),
);

/**
 * Tells the lines of a page's body from what stands around it: the body is the innermost element that holds the
 * running text, that is the lines with punctuation that are no links.
 */
export function markBody(lines: readonly HtmlLine[]): void {
  const total = sum(lines);
  const held = new Map<Element, number>();
  for (const line of lines) {
    for (const element of line.within) held.set(element, (held.get(element) ?? 0) + prose(line));
  }
  let body: Element | null = null;
  let depth = -1;
  for (const line of lines) {
    line.within.forEach((element, level) => {
      if (level <= depth || !holders.has(element.tagName) || (held.get(element) ?? 0) < total * enough) return;
      body = element;
      depth = level;
    });
  }
  const found: Element | null = body;
  if (found !== null) for (const line of lines) line.inBody = line.within.includes(found);
}

function sum(lines: readonly HtmlLine[]): number {
  return lines.reduce((total, line) => total + prose(line), 0);
}

/** How much running text a line has. Headings and menus have none. */
function prose({ text, linked }: HtmlLine): number {
  const length = text.length * (1 - linked);
  return length >= 25 && /[，。；,;]/.test(text) ? length : 0;
}
