import { type QuoteIndex, resolveQuote } from '../../src/parse/quotes.ts';

const stops = /[。；;！？!?]/;
const pauses = /[，,：:]/;

/**
 * The words to quote for a place in a paragraph (from `start` to `end`): its clause, longer to the left and then to the
 * right until it occurs only once. Null where even the sentence occurs more than once.
 */
export function quoteFor(text: string, start: number, end: number, index: QuoteIndex): string | null {
  const left = boundaries(text, start, -1);
  const right = boundaries(text, end, 1);
  for (const to of right) {
    for (const from of left) {
      const quote = text.slice(from, to).trim();
      if (quote.length < 6 && !(from === left.at(-1) && to === right.at(-1))) continue;
      if (quote.length <= 2000 && 'anchor' in resolveQuote(index, { quote })) return quote;
    }
  }
  return null;
}

/** Where a quote may end on one side of a place: at each pause up to the end of the sentence, the nearest first. */
function boundaries(text: string, at: number, step: 1 | -1): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let i = step < 0 ? at - 1 : at; i >= 0 && i < text.length; i += step) {
    const character = text.charAt(i);
    // Names of documents and quoted words are not cut.
    if ('《“（('.includes(character)) depth += step;
    if ('》”）)'.includes(character)) depth -= step;
    if (depth > 0) continue;
    const edge = step < 0 ? i + 1 : i;
    // The bracket that the place itself stands in.
    if (depth < 0 && (step < 0 ? '(（' : ')）').includes(character)) {
      found.push(edge);
      depth = 0;
    }
    if (stops.test(character)) return [...found, edge];
    const listed = character === '、' && hasNumber(text, i, step);
    if (pauses.test(character) || listed) found.push(edge);
  }
  return [...found, step < 0 ? 0 : text.length];
}

/** A 、 between figures parts them (283项跨省通办、342项省内通办); one between words does not. */
function hasNumber(text: string, at: number, step: 1 | -1): boolean {
  const beyond =
    step < 0 ? /[^，,。；;：:、]*$/.exec(text.slice(0, at))?.[0] : /^[^，,。；;：:、]*/.exec(text.slice(at + 1))?.[0];
  return /\d/.test(beyond ?? '');
}
