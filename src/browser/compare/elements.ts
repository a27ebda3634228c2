/** What an element is made of: text, other elements, or nothing where a condition does not hold. */
export type Child = string | Node | null;

/** Makes an element. Text is always text: nothing is ever read as markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children.flat().filter((child) => child !== null));
  return element;
}

/** The element of the page with an id; the page and this script are made together, so that it is there. */
export function byId<T extends HTMLElement>(id: string, type: abstract new (...parameters: never[]) => T): T {
  const element = document.getElementById(id);
  if (element instanceof type) return element;
  throw new Error(`No #${id} in the page`);
}
