import { DOMParser } from '@xmldom/xmldom';

/** An element of WordprocessingML; names have the usual prefixes (`w:p`) whatever prefixes the file declares. */
export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly (XmlElement | string)[];
}

/** @throws if the text is not well-formed; entities that it declares itself are not expanded */
export function parseXml(text: string): XmlElement {
  const refuse = (message: string) => {
    throw new Error(message);
  };
  const parser = new DOMParser({ errorHandler: { warning: () => undefined, error: refuse, fatalError: refuse } });
  return elementOf(parser.parseFromString(text, 'text/xml').documentElement);
}

/** Builds an element, e.g. from a structure of an older format. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly (XmlElement | string)[] = [],
): XmlElement {
  const values = Object.entries(attributes).map(([key, value]) => [key, String(value)] as const);
  return { name, attributes: new Map(values), children };
}

/** An element with a `w:val`. */
export function xmlValue(name: string, value: string | number): XmlElement {
  return xmlElement(name, { 'w:val': value });
}

export function childElements({ children }: XmlElement): XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== 'string');
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && childElements(element).find((inner) => inner.name === name);
}

/** The `w:val` of a child. */
export function valOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes.get('w:val');
}

/** Whether a switch such as `w:vanish` is on: present, unless its value says no. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off|none)$/.test(element.attributes.get('w:val') ?? '');
}

/** All elements below one, in document order. */
export function descendants(element: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const stack = childElements(element).reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    found.push(next);
    stack.push(...childElements(next).reverse());
  }
  return found;
}

/** The text of one element, without that of elements in it. */
export function ownText({ children }: XmlElement): string {
  return children.filter((part) => typeof part === 'string').join('');
}

/** Elements whose text is content: of the text, of equations, of drawings, and deleted text. */
export const textElements: ReadonlySet<string> = new Set(['w:t', 'm:t', 'a:t', 'w:delText']);

/** All content in an element, shown or not. */
export function contentIn(element: XmlElement): string {
  return [element, ...descendants(element)]
    .filter(({ name }) => textElements.has(name))
    .map(ownText)
    .join('');
}

function elementOf(node: Element): XmlElement {
  const attributes = Array.from(node.attributes, (attribute) => [nameOf(attribute), attribute.value] as const);
  const children: (XmlElement | string)[] = [];
  for (let next = node.firstChild; next; next = next.nextSibling) {
    if (next.nodeType === 1) children.push(elementOf(next as Element));
    else if (next.nodeType === 3 || next.nodeType === 4) children.push(next.nodeValue ?? '');
  }
  return { name: nameOf(node), attributes: new Map(attributes), children };
}

function nameOf({ namespaceURI, localName, nodeName }: Element | Attr): string {
  const prefix = prefixes.get(namespaceURI ?? '');
  return prefix === undefined ? nodeName : `${prefix}:${localName}`;
}

/** Namespaces of ECMA-376, transitional (schemas.openxmlformats.org) and strict (purl.oclc.org), and of Microsoft. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ...[
    ['w', 'wordprocessingml', 'main'],
    ['m', 'officeDocument', 'math'],
    ['r', 'officeDocument', 'relationships'],
    ['a', 'drawingml', 'main'],
    ['pic', 'drawingml', 'picture'],
    ['wp', 'drawingml', 'wordprocessingDrawing'],
  ].flatMap(([prefix = '', group, name]): [string, string][] => [
    [`http://schemas.openxmlformats.org/${group}/2006/${name}`, prefix],
    [`http://purl.oclc.org/ooxml/${group}/${name}`, prefix],
  ]),
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
]);
