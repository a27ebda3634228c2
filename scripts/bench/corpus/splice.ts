import type { Clause } from './founding.ts';
import { numeral } from './names.ts';
import type { Random } from './random.ts';

/** Shares of clauses kept whole and of clauses with a made name: tuned with statistics.ts to the growth of real texts. */
const [kept, named] = [0.36, 0.15];

/** Makes sentences by cutting clauses of the founding documents and joining the pieces. */
export class Splicer {
  private readonly clauses: readonly string[];
  /** Two or four characters of clauses without numerals and years, of which a cut could make other numbers. */
  private readonly fragments: readonly string[];

  constructor(clauses: readonly Clause[]) {
    this.clauses = clauses.map((clause) => clause.join(''));
    this.fragments = clauses
      .filter((_, i) => !numeral.test(this.clauses[i] ?? '') && !/\d/.test(this.clauses[i] ?? ''))
      .flatMap((clause) => clause.flatMap((_, i) => (i % 2 ? [] : [clause.slice(i, i + 2), clause.slice(i, i + 4)])))
      .map((pieces) => pieces.join(''));
  }

  /** Makes a sentence of two to six clauses, with slots and without its full stop. */
  sentence(random: Random): string {
    const clauses = Array.from({ length: random.whole(2, random.chance(0.3) ? 6 : 4) }, () => {
      const clause = random.chance(kept) ? random.pick(this.clauses) : this.phrase(random, random.whole(3, 6));
      return random.chance(named) ? `{name}${clause}` : clause;
    });
    return clauses.join('，');
  }

  /** Joins fragments. */
  phrase(random: Random, count: number): string {
    const text = Array.from({ length: count }, () => random.pick(this.fragments)).join('');
    return text.replace(/、+/g, '、').replace(/^、|、$/g, '');
  }
}
