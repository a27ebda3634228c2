import { selectAll } from 'css-select';
import { type CssNode, parse } from 'css-tree';
import { parse as parseSelectors, type Selector } from 'css-what';
import { attribute, childrenOf, type Element, elementsIn, isElement, type Node, textIn } from './html-element.ts';

/**
 * The declarations that apply to an element, by property; inherited values are not among them. `generated`: text that the
 * style adds before or after the element's own.
 */
export type Style = ReadonlyMap<string, string>;

export const generated = 'generated';

/**
 * Computes each element's style from presentational attributes, the page's own style sheets and the style attribute, as a
 * desktop browser cascades them. Sheets in other files are unknown.
 */
export function readStyles(root: Node): PageStyles {
  const elements = elementsIn(root);
  const names = new Set(elements.flatMap(namesOf));
  const sheets = elements.filter(({ tagName }) => tagName === 'style').map(textIn);
  const rules = sheets.flatMap((sheet) => [...rulesOf(parse(sheet, whole))]);
  const allDeclarations = rules.flatMap((rule) => rule.declarations);
  const variables = new Map(allDeclarations.map(({ property, value }) => [property, value]));
  const selections = rules.flatMap((rule, order) =>
    selectorsOf(rule.selectors, names).flatMap(({ selector, specificity, isOfElement }) => {
      const declarations = isOfElement ? rule.declarations : generatedBy(rule.declarations);
      return declarations.length === 0
        ? []
        : [{ selector, declarations: declarations.map((entry) => ({ ...entry, specificity, order })) }];
    }),
  );
  const affordable = Math.floor(mostComparisons / elements.length);
  const found = new Map<Element, Declaration[]>();
  for (const { selector, declarations } of selections.slice(0, affordable)) {
    for (const element of matching(selector, root))
      found.set(element, [...(found.get(element) ?? []), ...declarations]);
  }
  return {
    styleOf: (element) =>
      cascade([...hintsOf(element), ...(found.get(element) ?? []), ...inlineOf(element)], variables),
    isComplete: selections.length <= affordable,
  };
}

export interface PageStyles {
  styleOf: (element: Element) => Style;
  /** False if the sheets have too many rules to apply all of them. */
  isComplete: boolean;
}

/** Rules times elements; a second or two. */
const mostComparisons = 2_000_000;

/** What selectors name an element by. */
function namesOf(element: Element): string[] {
  const classes = (attribute(element, 'class') ?? '').split(/\s+/).map((name) => `class ${name}`);
  return [element.tagName, `id ${attribute(element, 'id')}`, ...classes].map((name) => name.toLowerCase());
}

interface Declaration {
  property: string;
  value: string;
  important: boolean;
  specificity: number;
  order: number;
}

interface Rule {
  selectors: string;
  declarations: Pick<Declaration, 'property' | 'value' | 'important'>[];
}

const whole = { parseValue: false, parseRulePrelude: false, parseAtrulePrelude: false } as const;

/** `variables`: custom properties as last declared anywhere in the sheets. */
function cascade(declarations: readonly Declaration[], variables: ReadonlyMap<string, string>): Style {
  const sorted = [...declarations].sort(
    (a, b) => Number(a.important) - Number(b.important) || a.specificity - b.specificity || a.order - b.order,
  );
  const resolve = (value: string) =>
    value.replace(
      /var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/g,
      (_, name, other = '') => variables.get(name) ?? other.trim(),
    );
  return new Map(sorted.map(({ property, value }) => [property, resolve(value)]));
}

/** `within`: the selectors of the rule around nested rules. */
function* rulesOf(node: CssNode, within = ''): Generator<Rule> {
  for (const child of node.block?.children ?? node.children ?? []) {
    if (child.type === 'Atrule' && appliesOnScreen(child)) yield* rulesOf(child, within);
    if (child.type !== 'Rule') continue;
    const selectors = nest(textOf(child.prelude), within);
    const declarations = declarationsOf(child);
    if (declarations.length > 0) yield { selectors, declarations };
    yield* rulesOf(child, selectors);
    // css-tree keeps nested rules that do not begin with & as text.
    for (const inner of child.block?.children ?? [])
      if (inner.type === 'Raw' && textOf(inner.value).includes('{'))
        yield* rulesOf(parse(textOf(inner.value), whole), selectors);
  }
}

function nest(selectors: string, within: string): string {
  if (within === '') return selectors;
  return selectors.includes('&') ? selectors.replaceAll('&', `:is(${within})`) : `:is(${within}) :is(${selectors})`;
}

/** Whether a conditional group applies on a wide screen. */
function appliesOnScreen(rule: CssNode): boolean {
  if (rule.name === 'supports' || rule.name === 'layer') return true;
  if (rule.name !== 'media') return false;
  return textOf(rule.prelude)
    .toLowerCase()
    .split(',')
    .some((query) => {
      if (/print|speech|\btty\b|^\s*not\b/.test(query)) return false;
      const [least] = /(?<=min-width\s*:\s*)\d+/.exec(query) ?? [0];
      const [most] = /(?<=max-width\s*:\s*)\d+/.exec(query) ?? [screenWidth];
      return Number(least) <= screenWidth && Number(most) >= screenWidth;
    });
}

/** CSS pixels. */
const screenWidth = 1280;

function declarationsOf(node: CssNode): Rule['declarations'] {
  return [...(node.block?.children ?? node.children ?? [])].flatMap((child) => {
    if (child.type !== 'Declaration' || child.property === undefined) return [];
    const value = textOf(child.value).trim().toLowerCase();
    return [{ property: child.property.toLowerCase(), value, important: Boolean(child.important) }];
  });
}

function textOf(value: { value?: string } | string | null | undefined): string {
  return typeof value === 'string' ? value : (value?.value ?? '');
}

/**
 * The selectors of a list that can be read and name only what the page has; those of a pseudo-element select the element
 * it is in.
 */
function selectorsOf(
  list: string,
  names: ReadonlySet<string>,
): { selector: Selector[]; specificity: number; isOfElement: boolean }[] {
  try {
    const selectors = parseSelectors(list).filter((parts) => parts.every((part) => isNamed(part, names)));
    return selectors.map((parts) => {
      const selector = parts.filter(({ type }) => type !== 'pseudo-element');
      const specificity = selector.reduce((total, part) => total + weightOf(part), 0);
      return { selector, specificity, isOfElement: selector.length === parts.length };
    });
  } catch {
    return [];
  }
}

/** The words and numbers that a pseudo-element adds; signs and icons are decoration. */
function generatedBy(declarations: Rule['declarations']): Rule['declarations'] {
  return declarations.flatMap(({ property, value, important }) => {
    const characters = value.replace(/\\([0-9a-f]{1,6})\s?/g, (_, code) => character(Number.parseInt(code, 16)));
    const strings = characters.match(/(["']).*?\1/g)?.map((string) => string.slice(1, -1)) ?? [];
    const text = /counters?\(/.test(value) ? value : strings.join('');
    return property === 'content' && /[\p{L}\p{N}]/u.test(text)
      ? [{ property: generated, value: text, important }]
      : [];
  });
}

function character(code: number): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}

function isNamed(part: Selector, names: ReadonlySet<string>): boolean {
  if (part.type === 'tag') return names.has(part.name.toLowerCase());
  if (part.type !== 'attribute' || !/^(?:id|class)$/.test(part.name)) return true;
  return !/^(?:equals|element)$/.test(part.action) || names.has(`${part.name} ${part.value}`.toLowerCase());
}

function weightOf(part: Selector): number {
  if (part.type === 'tag') return 1;
  if (part.type === 'attribute') return part.name === 'id' && part.action === 'equals' ? 10_000 : 100;
  return part.type === 'pseudo' ? 100 : 0;
}

/** Elements that a selector selects; none if it is about a state, such as :focus, that css-select does not know. */
function matching(selector: Selector[], root: Node): Element[] {
  try {
    // Old pages without a document type ignore case in names.
    const quirksMode = 'mode' in root && root.mode === 'quirks';
    return selectAll<Node, Element>([selector], root, { adapter, quirksMode });
  } catch {
    return [];
  }
}

const adapter = {
  isTag: isElement,
  getChildren: (node: Node) => [...childrenOf(node)],
  getParent: parentOf,
  getSiblings: (node: Node) => [...childrenOf(parentOf(node) ?? node)],
  getName: (element: Element) => element.tagName,
  getText: textIn,
  getAttributeValue: (element: Element, name: string) => attribute(element, name) ?? undefined,
  hasAttrib: (element: Element, name: string) => attribute(element, name) !== null,
  removeSubsets: (nodes: Node[]) => nodes,
};

function parentOf(node: Node): Node | null {
  return 'parentNode' in node ? node.parentNode : null;
}

function inlineOf(element: Element): Declaration[] {
  const text = attribute(element, 'style');
  if (text === null) return [];
  const list = parse(text, { ...whole, context: 'declarationList' });
  return declarationsOf(list).map((entry) => ({ ...entry, specificity: 1_000_000, order: 0 }));
}

/** Presentational attributes of old pages; every rule overrides them. */
function hintsOf(element: Element): Declaration[] {
  const hint = (property: string, value: string | null): Declaration[] =>
    value === null ? [] : [{ property, value: value.toLowerCase(), important: false, specificity: -1, order: 0 }];
  return [
    ...hint('background-color', attribute(element, 'bgcolor')),
    ...(element.tagName === 'font' ? hint('color', attribute(element, 'color')) : []),
    ...(element.tagName === 'body' ? hint('color', attribute(element, 'text')) : []),
  ];
}
