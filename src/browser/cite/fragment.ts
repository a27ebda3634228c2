import { directivePart } from '../page/text-directive.ts';

const punctuation = /[，。；：！？、,;:!?]/;
/** A longer end clause is left out: the start alone identifies the passage. */
const maxEndLength = 24;

/**
 * An address that makes browsers highlight a passage: a text directive (WICG, Scroll To Text Fragment) with the
 * passage's first and last clause. Clauses end at punctuation because browsers match whole words only.
 */
export function fragmentAddress(address: string, passage: string): string {
  // Of a table only the first cell: directives match running text.
  const clauses =
    passage
      .split(/[\t\n]/)[0]
      ?.split(punctuation)
      .filter((clause) => clause.trim() !== '') ?? [];
  const [first, last] = [clauses[0]?.trim(), clauses.at(-1)?.trim()];
  if (first === undefined || last === undefined) return address;
  const occursOnce = passage.indexOf(last) === passage.lastIndexOf(last);
  const end = clauses.length > 1 && occursOnce && last.length <= maxEndLength ? `,${directivePart(last)}` : '';
  return `${address}:~:text=${directivePart(first)}${end}`;
}
