import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { type BodyBlock, blockHtml } from '../../../src/components/body/block-html.ts';
import type { BlockText } from '../../../src/components/body/block-text-html.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const page = { cite: '/cite/passage/?report=440104/2022&block=', heading: 1 };

test('a paragraph with marks and notes', () => {
  const text: BlockText = [
    '办结',
    { kind: 'observation', begins: 1, ends: 1, text: ['12', { kind: 'note', begins: null, ends: null, text: ['件'] }] },
  ];
  const notes = [
    { kind: 'observation', label: '指标', text: '办结：12 件', address: '/indicators/x/', number: 1, quiet: true },
    { kind: 'note', label: '编者按', text: '原文如此', address: null, number: null, quiet: false },
  ];
  expect(blockHtml({ id: 's1-p1', type: 'paragraph', role: 'date', text, notes }, page)).toBe(
    '<div class="unit" id="s1-p1"><p class="role-date">办结<span class="observation" id="at-1">12<span class="note">件</span>' +
      '<a href="#note-1" data-n="1" aria-label="标注 1"></a></span>' +
      '<a class="cite" href="/cite/passage/?report=440104/2022&amp;block=s1-p1" rel="nofollow" aria-label="引用本段"></a></p>' +
      '<details class="margin"><summary>标注 1 条</summary><ul><li class="observation quiet" id="note-1">' +
      '<a href="#at-1" data-n="1" aria-label="原句 1"></a><b>指标</b> <a href="/indicators/x/">办结：12 件</a></li>' +
      '<li class="note"><b>编者按</b> 原文如此</li></ul></details></div>',
  );
});

test('a heading has its level; a lead without words has no link to cite it', () => {
  const heading = blockHtml({ id: 's1', type: 'heading', level: 2, text: ['一、'], notes: [] }, page);
  expect(heading).toContain('<h3>一、</h3><a class="cite"');
  const lead = blockHtml({ id: 's1-p1', type: 'paragraph', role: null, text: [], notes: [] }, page);
  expect(lead).toBe('<div class="unit" id="s1-p1"></div>');
});

/** Random strings rarely have the characters that matter. */
const hostile = fc.string({ unit: fc.constantFrom('<b>', '</p>', '</details>', '&lt;', '&', '"', "'", ' x=', '一') });
const run = fc.record({
  kind: fc.constant('note'),
  begins: fc.constant(1),
  ends: fc.constant(2),
  text: fc.tuple(hostile),
});
const block: fc.Arbitrary<BodyBlock> = fc.oneof(
  fc.record({
    id: hostile,
    type: fc.constant('item' as const),
    text: fc.array(fc.oneof(hostile, run), { minLength: 1 }),
    notes: fc.array(
      fc.record({
        kind: hostile,
        label: hostile,
        text: hostile,
        number: fc.constant(3),
        quiet: fc.boolean(),
        address: fc.oneof(hostile, fc.constant(null)),
        occurrences: fc.array(fc.record({ name: hostile, address: hostile })),
      }),
    ),
  }),
  fc.record({
    id: hostile,
    type: fc.constant('table' as const),
    rows: fc.array(fc.array(hostile)),
    notes: fc.constant([]),
  }),
);

test('no text of a block becomes markup', () => {
  const known = [
    'a',
    'b',
    'details',
    'div',
    'li',
    'p',
    'span',
    'summary',
    'table',
    'tbody',
    'td',
    'th',
    'thead',
    'tr',
    'ul',
  ];
  const names = ['aria-label', 'class', 'data-n', 'href', 'id', 'rel', 'role', 'scope', 'tabindex'];
  fc.assert(
    fc.property(block, (shown) => {
      const [unit, ...others] = parseFragment(blockHtml(shown, page)).childNodes;
      expect(others).toEqual([]);
      const elements = elementsIn(unit as Node);
      expect(elements.filter(({ tagName }) => !known.includes(tagName))).toEqual([]);
      expect(elements.flatMap(({ attrs }) => attrs).filter(({ name }) => !names.includes(name))).toEqual([]);
      const text = shown.type === 'table' ? shown.rows.flat().join('') : wordsOf(shown.text as BlockText);
      const content = elements.find(({ tagName }) => tagName === (shown.type === 'table' ? 'table' : 'p'));
      expect(textOf(content as Node)).toBe(text);
    }),
  );
});

function elementsIn(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function wordsOf(text: BlockText): string {
  return text.map((part) => (typeof part === 'string' ? part : wordsOf(part.text))).join('');
}
