import { memo } from '../../src/model/memo.ts';
import { attribute, childrenOf, type Element, isElement } from './html-element.ts';
import type { Style } from './html-style.ts';
import { chinese, letters, roman } from './number-forms.ts';

/**
 * The number that a browser draws before an item of a numbered list, such as `3. `; null if it draws none, or if the item's
 * own text begins with a number, which lists without drawn numbers have.
 */
export function listNumber(item: Element, text: string, styleOf: (element: Element) => Style): string | null {
  const list = item.parentNode;
  if (!list || !isElement(list) || list.tagName !== 'ol' || ownNumber.test(text)) return null;
  const type =
    listStyleOf(styleOf(item)) ??
    listStyleOf(styleOf(list)) ??
    types[attribute(item, 'type') ?? attribute(list, 'type') ?? '1'];
  const form = forms[type ?? 'decimal'];
  if (type === 'none' || type === 'disc' || type === 'circle' || type === 'square') return null;
  return (form ?? decimal)(positionsIn(list).get(item) ?? 1);
}

/** Numbering in any notation of Chinese documents. */
const ownNumber =
  /^\s*(?:[（(]?\s*(?:\d{1,3}|[一二三四五六七八九十百]{1,4})\s*[）)、.．]|[①-⑳⑴-⒇⒈-⒛]|第[一二三四五六七八九十\d]+[条章节项])/;

/** The numbers of a list's items. */
const positionsIn = memo((list: Element): ReadonlyMap<Element, number> => {
  const items = childrenOf(list).filter((child): child is Element => isElement(child) && child.tagName === 'li');
  const isReversed = attribute(list, 'reversed') !== null;
  let number = Number.parseInt(attribute(list, 'start') ?? '', 10);
  if (Number.isNaN(number)) number = isReversed ? items.length : 1;
  return new Map(
    items.map((item) => {
      const value = Number.parseInt(attribute(item, 'value') ?? '', 10);
      if (!Number.isNaN(value)) number = value;
      const position = number;
      number += isReversed ? -1 : 1;
      return [item, position];
    }),
  );
});

function listStyleOf(style: Style): string | undefined {
  const value = style.get('list-style-type') ?? style.get('list-style');
  return value?.split(/\s+/).find((word) => /^[a-z-]+$/.test(word) && !/^(?:inside|outside|inherit)$/.test(word));
}

const types: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

const forms: Readonly<Record<string, (number: number) => string>> = {
  decimal,
  'decimal-leading-zero': (number) => `${String(number).padStart(2, '0')}. `,
  'lower-alpha': (number) => `${letters(number)}. `,
  'lower-latin': (number) => `${letters(number)}. `,
  'upper-alpha': (number) => `${letters(number).toUpperCase()}. `,
  'upper-latin': (number) => `${letters(number).toUpperCase()}. `,
  'lower-roman': (number) => `${roman(number)}. `,
  'upper-roman': (number) => `${roman(number).toUpperCase()}. `,
  'cjk-ideographic': (number) => `${chinese(number)}、`,
  'cjk-decimal': (number) => `${chinese(number)}、`,
  'simp-chinese-informal': (number) => `${chinese(number)}、`,
  'trad-chinese-informal': (number) => `${chinese(number)}、`,
};

function decimal(number: number): string {
  return `${number}. `;
}
