import { toHalfWidth } from './width.ts';

/** A quote aligned with the passage it most resembles. */
export interface Alignment {
  passage: string;
  /** Number of identical characters. */
  matched: number;
  differences: AlignmentDifference[];
}

/** Differing pieces of quote and passage (one may be empty). `at` is the offset in the quote, `context` the text before. */
export interface AlignmentDifference {
  at: number;
  quote: string;
  passage: string;
  context: string;
}

/** Editors need only the first differences of a longer quote. */
const maxLength = 400;

/** A changed character costs 1. A gap costs `openGap`, then little per character the quote lacks (a dropped clause). */
const openGap = 1.4;
const extendMissing = 0.03;
const extendExtra = 0.5;
const widthOnly = 0.4;

/**
 * Aligns a quote with the most similar piece of a text: semi-global edit distance (both ends of the text are free) with
 * affine gaps, so that a dropped clause is one difference. Null if either is empty.
 */
export function align(wholeQuote: string, text: string): Alignment | null {
  const quote = wholeQuote.slice(0, maxLength);
  if (quote === '' || text === '') return null;
  const steps = trace(quote, text);
  const first = steps[0];
  const last = steps.at(-1);
  if (!first || !last) return null;
  return {
    passage: text.slice(first.j, last.j + (last.kind === 'extra' ? 0 : 1)),
    matched: steps.filter((step) => step.kind === 'same').length,
    differences: mergeSteps(steps, quote, text),
  };
}

/** Converts full-width forms and Chinese quotation marks to half width. Keeps the length. */
export function foldWidth(text: string): string {
  return toHalfWidth(text)
    .replace(/[“”„‟]/g, '"')
    .replace(/[‘’‚‛]/g, "'");
}

/** `extra`: only the quote has the character; `missing`: only the text has it. `i`, `j`: offsets in quote and text. */
interface Step {
  kind: 'same' | 'changed' | 'extra' | 'missing';
  i: number;
  j: number;
}

/** A cost per prefix of the quote and offset in the text. */
class Table {
  private readonly width: number;
  private readonly cells: Float32Array;

  constructor(quote: string, text: string) {
    this.width = text.length + 1;
    this.cells = new Float32Array((quote.length + 1) * this.width).fill(Number.POSITIVE_INFINITY);
  }

  at(i: number, j: number): number {
    return this.cells[i * this.width + j] ?? Number.POSITIVE_INFINITY;
  }

  set(i: number, j: number, cost: number): void {
    this.cells[i * this.width + j] = cost;
  }
}

/** Gotoh's algorithm: one table per kind of last step, then a traceback along the cheapest path. */
function trace(quote: string, text: string): Step[] {
  const pair = new Table(quote, text);
  const extra = new Table(quote, text);
  const missing = new Table(quote, text);
  const tables = [pair, extra, missing];
  const best = (i: number, j: number) => Math.min(pair.at(i, j), extra.at(i, j), missing.at(i, j));
  const cheapest = (i: number, j: number) => tables.find((table) => table.at(i, j) === best(i, j));
  const cost = pairCosts(quote, text);
  for (let j = 0; j <= text.length; j++) pair.set(0, j, 0);
  for (let i = 1; i <= quote.length; i++) {
    for (let j = 0; j <= text.length; j++) {
      extra.set(i, j, Math.min(best(i - 1, j) + openGap, extra.at(i - 1, j) + extendExtra));
      if (j === 0) continue;
      pair.set(i, j, best(i - 1, j - 1) + cost(i - 1, j - 1));
      missing.set(i, j, Math.min(best(i, j - 1) + openGap, missing.at(i, j - 1) + extendMissing));
    }
  }

  let [i, j] = [quote.length, 0];
  for (let end = 0; end <= text.length; end++) if (best(i, end) < best(i, j)) j = end;
  const steps: Step[] = [];
  let table = cheapest(i, j);
  while (i > 0) {
    const before = table?.at(i, j) ?? 0;
    if (table !== missing) i--;
    if (table !== extra) j--;
    const differing = table === extra ? 'extra' : table === missing ? 'missing' : 'changed';
    steps.push({ kind: table === pair && quote[i] === text[j] ? 'same' : differing, i, j });
    const extend = table === extra ? extendExtra : extendMissing;
    const gapContinues = table !== pair && nearlyEqual((table?.at(i, j) ?? 0) + extend, before);
    if (!gapContinues) table = cheapest(i, j);
  }
  return steps.reverse();
}

function pairCosts(quote: string, text: string): (i: number, j: number) => number {
  const [foldedQuote, foldedText] = [foldWidth(quote), foldWidth(text)];
  return (i, j) => {
    if (quote[i] === text[j]) return 0;
    return foldedQuote[i] === foldedText[j] ? widthOnly : 1;
  };
}

function nearlyEqual(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-4;
}

/** Merges adjacent differing steps. */
function mergeSteps(steps: readonly Step[], quote: string, text: string): AlignmentDifference[] {
  const differences: (AlignmentDifference & { end: number })[] = [];
  steps.forEach((step, n) => {
    if (step.kind === 'same') return;
    const q = step.kind === 'missing' ? '' : quote.charAt(step.i);
    const t = step.kind === 'extra' ? '' : text.charAt(step.j);
    const previous = differences.at(-1);
    if (previous && previous.end === n) {
      previous.quote += q;
      previous.passage += t;
      previous.end = n + 1;
      return;
    }
    differences.push({
      at: step.i,
      quote: q,
      passage: t,
      context: quote.slice(Math.max(0, step.i - 6), step.i),
      end: n + 1,
    });
  });
  return differences.map(({ at, quote: q, passage, context }) => ({ at, quote: q, passage, context }));
}
