/** Pairs of neighbouring characters, without digits, punctuation and white space: what Chinese texts are compared by. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const run of text.split(/[^\p{Script=Han}A-Za-z]+/u)) {
    for (let i = 0; i + 1 < run.length; i++) pairs.add(run.slice(i, i + 2));
  }
  return pairs;
}

/** How much a pair tells: one that is in few of the texts tells much, one that is in all of them next to nothing. */
export class Weights {
  private readonly counts = new Map<string, number>();
  private readonly total: number;

  constructor(texts: Iterable<string>) {
    let total = 0;
    for (const text of texts) {
      total++;
      for (const pair of pairsOf(text)) this.counts.set(pair, (this.counts.get(pair) ?? 0) + 1);
    }
    this.total = total;
  }

  of(pair: string): number {
    return Math.log((this.total + 1) / ((this.counts.get(pair) ?? 0) + 0.5));
  }

  sum(pairs: Iterable<string>): number {
    let sum = 0;
    for (const pair of pairs) sum += this.of(pair);
    return sum;
  }

  /** How much of one set of pairs the other has too, from 0 to 1. */
  covered(wanted: ReadonlySet<string>, by: ReadonlySet<string>): number {
    const all = this.sum(wanted);
    return all === 0 ? 0 : this.sum([...wanted].filter((pair) => by.has(pair))) / all;
  }
}
