import { attribute, type Element, textIn } from './html-element.ts';
import type { Style } from './html-style.ts';
import type { SightingKind } from './sighting.ts';

/**
 * Why an element's attributes make its text doubtful; null if they do not. Class names count only on pages with style sheets
 * in other files, which nearly all have, and where the page's own style does not say how the element is shown.
 */
export function doubtOfAttributes(element: Element, style: Style, hasOtherSheets: boolean): SightingKind | null {
  if (attribute(element, 'aria-hidden') === 'true' || attribute(element, 'inert') !== null) return 'unspoken';
  if (!hasOtherSheets || style.has('display') || style.has('visibility')) return null;
  const classes = (attribute(element, 'class') ?? '').toLowerCase().split(/\s+/);
  return classes.some((name) => hiddenClass.test(name)) ? 'hidden-class' : null;
}

/** Names that style libraries and sites give to what a screen does not show; not those for narrow screens (hidden-xs). */
const hiddenClass =
  /^(?:d-?none|(?:display|is|u|l|js)-?(?:none|hidden|hide)|hide|hidden|none|noshow|no-show|invisible|visually-?hidden|sr-only|screen-reader(?:-text|-only)?|(?:only|for)-?print|print-?only|visible-print(?:-block|-inline)?)$/;

/** Whether a page has style sheets in other files. */
export function hasOtherSheets(elements: readonly Element[]): boolean {
  return elements.some(
    (element) =>
      (element.tagName === 'link' && /\bstylesheet\b/i.test(attribute(element, 'rel') ?? '')) ||
      (element.tagName === 'style' && /@import/.test(textIn(element))),
  );
}
