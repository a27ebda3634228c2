/** Content of an element; null is skipped. */
export type Child = string | Node | null;

/** Makes an element. Strings become text nodes, never markup. */
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

/** The page's element with an id. It always exists: page and script are built together. */
export function byId<T extends HTMLElement>(id: string, type: abstract new (...parameters: never[]) => T): T {
  const element = document.getElementById(id);
  if (element instanceof type) return element;
  throw new Error(`No #${id} in the page`);
}

/** The site's base path without trailing slash, from the `data-base` of a page's element. */
export function basePath(element: HTMLElement): string {
  return (element.dataset.base ?? '/').replace(/\/$/, '');
}
