import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? null;
}

/** The elements within a node, in document order. */
export function elementsIn(node: Node, found: Element[] = []): Element[] {
  for (const child of childrenOf(node)) {
    if (isElement(child)) found.push(child);
    elementsIn(child, found);
  }
  return found;
}

/** All text within a node, shown or not, with its white space. */
export function textIn(node: Node): string {
  if ('value' in node) return node.value;
  if ('content' in node) return textIn(node.content);
  return childrenOf(node)
    .map((child) => (isElement(child) && wordless.has(child.tagName) ? '' : textIn(child)))
    .join('');
}

const wordless = new Set(['script', 'style']);

/**
 * Removes the elements below a depth, so that reading a hostile page cannot exhaust the stack. Returns their parents in
 * document order. Unclosed inline elements make depths of some hundreds in real pages.
 */
export function pruneBelow(root: Node, depth: number): Element[] {
  const cut: Element[] = [];
  const stack: { node: Node; level: number }[] = [{ node: root, level: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, level } = next;
    if ('content' in node) stack.push({ node: node.content, level: level + 1 });
    if (!('childNodes' in node)) continue;
    if (level >= depth && isElement(node) && node.childNodes.length > 0) {
      node.childNodes = [];
      cut.push(node);
      continue;
    }
    for (const child of [...node.childNodes].reverse()) stack.push({ node: child, level: level + 1 });
  }
  return cut;
}
