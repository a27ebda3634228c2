import { z } from 'zod';
import { keysOf, type Term } from './term.ts';

/**
 * A schema of the keys of an enumeration, in display order. Its description names the field (`label`) and every value:
 * `是否完整：full 全文；partial 不完整全文`.
 */
export function termSchema<const Key extends string>(label: string, terms: Readonly<Record<Key, Term>>) {
  const values = keysOf(terms).map((key) => `${key} ${terms[key].meaning ?? terms[key].name}`);
  return z.enum(keysOf(terms)).describe(`${label}：${values.join('；')}`);
}
