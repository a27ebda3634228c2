import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { contentsItemHtml } from '../../../src/components/site/contents-item-html.ts';
import { linkItemsHtml } from '../../../src/components/site/link-items-html.ts';
import { narrowChoiceHtml } from '../../../src/components/site/narrow-choice-html.ts';
import { excerptItemsHtml } from '../../../src/components/topics/excerpt-html.ts';
import { passageHtml } from '../../../src/components/value/passage-html.ts';
import { valueHtml } from '../../../src/components/value/value-html.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Ends an attribute and its element, if it is not escaped. */
const text = `"><b class="x">'&amp;'</b>`;
const value = {
  value: 1,
  unit: text,
  bound: 'exact',
  printed: text,
  check: 'differs',
  computed: 2,
  ranked: false,
} as const;
const passage = { text, address: `/${text}`, questioned: [{ name: text, value }] };

test.each([
  ['contents', contentsItemHtml({ id: text, name: text, level: 2 })],
  ['links', linkItemsHtml([[text, text]], text)],
  ['choices', narrowChoiceHtml({ text, count: 1, address: text, current: true })],
  ['excerpts', excerptItemsHtml([{ headings: [text], blocks: [passage], more: 1 }])],
  ['passages', passageHtml(passage)],
  ['values', valueHtml(value, text)],
])('%s: text never becomes markup', (_, html) => {
  const nodes = nodesIn(parseFragment(html));
  expect(nodes.filter((node) => 'tagName' in node && node.tagName === 'b')).toEqual([]);
  expect(html).not.toMatch(/&amp;(?:lt|gt|quot|#\d+|amp;amp);/);
  expect(nodes.some((node) => 'value' in node && node.value.includes(text))).toBe(true);
});

function nodesIn(node: Node): Node[] {
  return [node, ...('childNodes' in node ? node.childNodes.flatMap(nodesIn) : [])];
}
