/** The character bigrams of a text, without digits, punctuation and white space. */
export function bigramsOf(text: string): Set<string> {
  const bigrams = new Set<string>();
  for (const run of text.split(/[^\p{Script=Han}A-Za-z]+/u)) {
    for (let i = 0; i + 1 < run.length; i++) bigrams.add(run.slice(i, i + 2));
  }
  return bigrams;
}

/** Weights of bigrams by inverse document frequency. */
export class BigramWeights {
  private readonly counts = new Map<string, number>();
  private readonly total: number;

  constructor(texts: Iterable<string>) {
    let total = 0;
    for (const text of texts) {
      total++;
      for (const bigram of bigramsOf(text)) this.counts.set(bigram, (this.counts.get(bigram) ?? 0) + 1);
    }
    this.total = total;
  }

  weightOf(bigram: string): number {
    return Math.log((this.total + 1) / ((this.counts.get(bigram) ?? 0) + 0.5));
  }

  sum(bigrams: Iterable<string>): number {
    let sum = 0;
    for (const bigram of bigrams) sum += this.weightOf(bigram);
    return sum;
  }

  /** Weighted share of the bigrams that `others` contains too, 0 to 1. */
  overlap(bigrams: ReadonlySet<string>, others: ReadonlySet<string>): number {
    const total = this.sum(bigrams);
    return total === 0 ? 0 : this.sum([...bigrams].filter((bigram) => others.has(bigram))) / total;
  }
}
