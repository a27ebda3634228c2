import { attribute, childrenOf, type Element, elementsIn, isElement, type Node, textIn } from './html-element.ts';

/** Whether an element is an empty place in a line that a script can fill: `全年办理<span id="n"></span>件`. */
export function isSlot(element: Element): boolean {
  const id = attribute(element, 'id') ?? '';
  if (!inline.has(element.tagName) || id === '' || bookmark.test(id) || childrenOf(element).some(hasContent))
    return false;
  return element.parentNode !== null && textIn(element.parentNode).trim() !== '';
}

const inline = new Set(['span', 'b', 'strong', 'em', 'i', 'font', 'label', 'output']);
/** Anchors that Word leaves. */
const bookmark = /^(?:_|OLE_LINK|bookmark)/i;

/** The element that sites name as the place of the text, if it is empty: a script fills it. */
export function emptyTextPlace(elements: readonly Element[]): Element | null {
  const places = elements.filter(({ tagName, attrs }) => {
    return (
      containers.has(tagName) && attrs.some(({ name, value }) => /^(?:id|class)$/.test(name) && textPlace.test(value))
    );
  });
  const isEmpty = places.length > 0 && places.every((place) => !hasContent(place));
  return isEmpty ? (places[0] ?? null) : null;
}

const containers = new Set(['div', 'article', 'td', 'section', 'main']);
const textPlace =
  /^(?:zoom|zoomcon|ucap-content|trs_editor|trs_ueditor|(?:article|news|detail|page|info|text|main)[-_]?(?:content|con|body|text)|js_content|vsb_content|rich_media_content)$/i;

function hasContent(node: Node): boolean {
  if (textIn(node).trim() !== '') return true;
  return isElement(node) && elementsIn(node).some(({ tagName }) => /^(?:img|iframe|object|embed|svg)$/.test(tagName));
}
