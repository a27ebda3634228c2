import { type QuoteIndex, resolveQuote } from '../../src/parse/quotes.ts';

const stops = /[。；;！？!?]/;
const pauses = /[，,：:]/;

/**
 * The shortest quote for the span from `start` to `end` of a paragraph: its clause, extended to the left and then to the
 * right until it is unique. Null if even the sentence occurs more than once.
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

/** Possible ends of a quote on one side of `offset`, nearest first: each pause up to the end of the sentence. */
function boundaries(text: string, offset: number, step: 1 | -1): number[] {
  const offsets: number[] = [];
  let depth = 0;
  for (let i = step < 0 ? offset - 1 : offset; i >= 0 && i < text.length; i += step) {
    const character = text.charAt(i);
    // Does not cut document names and quoted words.
    if ('《“（('.includes(character)) depth += step;
    if ('》”）)'.includes(character)) depth -= step;
    if (depth > 0) continue;
    const edge = step < 0 ? i + 1 : i;
    // The bracket around the span itself.
    if (depth < 0 && (step < 0 ? '(（' : ')）').includes(character)) {
      offsets.push(edge);
      depth = 0;
    }
    if (stops.test(character)) return [...offsets, edge];
    const listed = character === '、' && hasNumber(text, i, step);
    if (pauses.test(character) || listed) offsets.push(edge);
  }
  return [...offsets, step < 0 ? 0 : text.length];
}

/** Whether the phrase beyond a 、 contains a number. A 、 between figures is a boundary: 283项跨省通办、342项省内通办. */
function hasNumber(text: string, offset: number, step: 1 | -1): boolean {
  const phrase =
    step < 0
      ? /[^，,。；;：:、]*$/.exec(text.slice(0, offset))?.[0]
      : /^[^，,。；;：:、]*/.exec(text.slice(offset + 1))?.[0];
  return /\d/.test(phrase ?? '');
}
