/**
 * Chance that repeats: every draw follows from a seed (sfc32 over a hash of its text), never from the clock or
 * Math.random. `fork` makes an independent stream for a named purpose, so that what is drawn for one report does not
 * depend on how many others there are.
 */
export class Random {
  private readonly seed: string;
  private readonly state: Uint32Array;

  constructor(seed: string) {
    this.seed = seed;
    this.state = hash(seed);
    for (let i = 0; i < 12; i++) this.next();
  }

  fork(name: string): Random {
    return new Random(`${this.seed}/${name}`);
  }

  /** A number in [0, 1). */
  next(): number {
    const [a = 0, b = 0, c = 0, counter = 0] = this.state;
    const sum = (((a + b) >>> 0) + counter) >>> 0;
    this.state[3] = counter + 1;
    this.state[0] = b ^ (b >>> 9);
    this.state[1] = c + (c << 3);
    this.state[2] = ((c << 21) | (c >>> 11)) + sum;
    return sum / 4294967296;
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(from: readonly T[]): T {
    return at(from, Math.floor(this.next() * from.length));
  }

  /** Draws the first of a list most often, the n-th about a n-th as often (Zipf), as words are used. */
  common<T>(from: readonly T[]): T {
    return at(from, this.commonIndex(from.length));
  }

  /** An index below `length`, drawn as `common` draws. */
  commonIndex(length: number): number {
    return Math.floor((length + 1) ** this.next()) - 1;
  }

  /** One of the keys, each as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    return at(entries, 0)[0];
  }

  shuffled<T>(from: readonly T[]): T[] {
    const result = [...from];
    for (let i = result.length - 1; i > 0; i--) {
      const j = this.whole(0, i);
      [result[i], result[j]] = [at(result, j), at(result, i)];
    }
    return result;
  }

  /** Roughly normal, mean 0 and deviation 1: twelve draws, so that no engine's logarithm matters. */
  normal(): number {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += this.next();
    return sum;
  }
}

function at<T>(from: readonly T[], index: number): T {
  const found = from[Math.max(0, Math.min(index, from.length - 1))];
  if (found === undefined) throw new RangeError('Nothing to draw from');
  return found;
}

/** Four words of 32 bits from a text (cyrb128). */
function hash(text: string): Uint32Array {
  const words = new Uint32Array([1779033703, 3144134277, 1013904242, 2773480762]);
  const factors = [597399067, 2869860233, 951274213, 2716044179];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    for (let k = 0; k < 4; k++)
      words[k] = (words[(k + 1) % 4] ?? 0) ^ Math.imul((words[k] ?? 0) ^ code, factors[k] ?? 1);
  }
  return words;
}
