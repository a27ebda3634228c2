import type { Element } from './html-element.ts';
import type { HtmlLine } from './html-line-builder.ts';

/** Least share of the running text in the main content; the rest may be a disclaimer or an abstract. */
const leastShare = 0.9;
/** Elements that can be the main content. A paragraph cannot, even if it holds most of a short text. */
const containers = new Set(
  'body div td th section article main center form blockquote table tbody tr ul li fieldset'.split(' '),
);

/** Marks the lines of the main content and returns it: the innermost element that contains the page's running text. */
export function markMainContent(lines: readonly HtmlLine[]): Element | null {
  const total = totalProse(lines);
  const proseIn = new Map<Element, number>();
  for (const line of lines) {
    for (const element of line.ancestors) proseIn.set(element, (proseIn.get(element) ?? 0) + proseLength(line));
  }
  let mainContent: Element | null = null;
  let depth = -1;
  for (const line of lines) {
    line.ancestors.forEach((element, level) => {
      if (level <= depth || !containers.has(element.tagName) || (proseIn.get(element) ?? 0) < total * leastShare)
        return;
      mainContent = element;
      depth = level;
    });
  }
  const container: Element | null = mainContent;
  if (container !== null) for (const line of lines) line.inMainContent = line.ancestors.includes(container);
  return container;
}

function totalProse(lines: readonly HtmlLine[]): number {
  return lines.reduce((total, line) => total + proseLength(line), 0);
}

/** Number of characters of running text: unlinked, with punctuation. 0 for headings and menus. */
function proseLength({ text, linked }: HtmlLine): number {
  const length = text.length * (1 - linked);
  return length >= 25 && /[，。；,;]/.test(text) ? length : 0;
}
