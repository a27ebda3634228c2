import { attribute, type Element, isElement, textIn } from './html-element.ts';

/** Elements without text of the page: scripts, controls, and data of the program that wrote it. */
export const wordless = new Set('script style title select option datalist button input textarea xml rp'.split(' '));
/** Elements whose content is shown only where something is not supported or not done. */
export const fallbacks = new Set(['noscript', 'template', 'noframes']);
export const pictures = new Set(['img', 'svg', 'canvas', 'picture']);
export const embedded = new Set(['iframe', 'object', 'embed', 'video', 'audio', 'frame']);
/** Block elements: they begin and end lines. */
export const blocks = new Set(
  (
    'html body address article aside blockquote caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
export const bold = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** A link to another page, or a control; named anchors, and links to a place in the page, are part of the text. */
export function isLink(element: Element): boolean {
  const address = element.tagName === 'a' ? attribute(element, 'href') : null;
  return address !== null && !/^\s*#./.test(address);
}

/** Small print in a heading, such as a date beside the title. */
export function isSmallPrint({ tagName, parentNode }: Element): boolean {
  return tagName === 'small' && parentNode !== null && isElement(parentNode) && /^h[1-6]$/.test(parentNode.tagName);
}

/** Whether a block holds sentences, which are text even within a link that was never closed. */
export function isRunningText(block: Element): boolean {
  const text = textIn(block);
  return text.length >= 80 && text.includes('。');
}

/** An icon, spacer or counter, in CSS pixels. */
export function isSmall(element: Element): boolean {
  const sizes = ['width', 'height'].map((name) => Number.parseInt(attribute(element, name) ?? '', 10));
  return sizes.some((size) => size <= 40);
}
