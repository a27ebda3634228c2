/** What the importer uses of css-tree, which brings no types: rules as text, with tolerant recovery. */
declare module 'css-tree' {
  export interface CssNode {
    type: string;
    /** Name of an at-rule. */
    name?: string;
    prelude?: { value?: string } | null;
    block?: { children: Iterable<CssNode> } | null;
    children?: Iterable<CssNode>;
    property?: string;
    important?: boolean | string;
    value?: { value?: string } | string;
  }

  export function parse(
    css: string,
    options: {
      context?: 'stylesheet' | 'declarationList';
      parseValue: false;
      parseRulePrelude: false;
      parseAtrulePrelude: false;
    },
  ): CssNode;
}
