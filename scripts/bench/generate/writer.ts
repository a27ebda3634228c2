import type { Part, Stance } from '../../../src/model/terms.ts';
import { cutClauses } from './clauses.ts';
import { stateEvent, stateFact } from './facts.ts';
import type { PlanDraft } from './plan-outline.ts';
import { Random } from './random.ts';
import type { Composer } from './sentences.ts';
import type { Voice } from './voice.ts';
import { asides, facts } from './words/facts.ts';

const numerals = '一二三四五六七八九十';
const stanceOf: Partial<Record<Part, Stance>> = { results: 'result', problems: 'gap', plans: 'plan' };

/**
 * Shares of sentences that other reports have too. Each kind is drawn from a stock of its own: what the whole country
 * says, what a province says in a year, what an issuer says every year. A stock is a seed, not a list: the same draws in
 * another voice give the same sentence, or one that differs in place names and numbers only.
 */
const stocks = { nation: 0.04, province: 0.03, issuer: 0.045 };
const stockSize = { nation: 40, province: 10, issuer: 9 };

/** Writes the running text of one report and claims what annotations will say about it. */
export class ReportWriter {
  readonly voice: Voice;
  private readonly composer: Composer;
  private readonly seed: string;
  private readonly issuer: string;
  private readonly plan: PlanDraft | null;
  private readonly stated = new Set<string>();

  constructor(composer: Composer, voice: Voice, seed: string, issuer: string, plan: PlanDraft | null) {
    this.composer = composer;
    this.voice = voice;
    this.seed = seed;
    this.issuer = issuer;
    this.plan = plan;
  }

  /** 一是……。……。二是……。 in one paragraph. */
  items(topic: string, part: Part, count: number, sentences: number): string {
    return this.separateItems(topic, part, count, sentences).join('');
  }

  /** The same as one paragraph each. */
  separateItems(topic: string, part: Part, count: number, sentences: number): string[] {
    return Array.from({ length: Math.min(count, numerals.length) }, (_, i) => {
      const lead = `${numerals.charAt(i)}是${this.composer.lead(topic, part, this.voice)}。`;
      return lead + this.sentences(topic, part, sentences);
    });
  }

  sentences(topic: string, part: Part, count: number): string {
    return Array.from({ length: Math.max(1, count) }, () => `${this.sentence(topic, part)}。`).join('');
  }

  private sentence(topic: string, part: Part): string {
    const { random } = this.voice;
    if (part === 'results') {
      const told = this.tell(topic, random.next());
      if (told !== null) return told;
    }
    const text = this.stock(topic, part) ?? this.composer.sentence(topic, part, this.voice);
    this.linkToPlan(text, part);
    return text;
  }

  /** A sentence that annotations speak of, for some draws; every fact is told once in a report. */
  private tell(topic: string, draw: number): string | null {
    const { random } = this.voice;
    if (draw < 0.27) {
      const open = (facts[topic] ?? []).filter((fact) => !this.stated.has(fact));
      if (open.length === 0) return null;
      const fact = random.pick(open);
      this.stated.add(fact);
      return stateFact(fact, this.voice);
    }
    if (draw < 0.31) return stateEvent(this.voice);
    if (draw > 0.33) return null;
    const open = asides.filter((aside) => !this.stated.has(aside));
    if (open.length === 0) return null;
    const aside = random.pick(open);
    this.stated.add(aside);
    return stateFact(aside, this.voice);
  }

  private stock(topic: string, part: Part): string | null {
    const { random, place, year } = this.voice;
    const owners = {
      nation: '',
      province: `${place.above[0]?.code ?? place.region.code}/${year}`,
      issuer: this.issuer,
    };
    let draw = random.next();
    for (const [kind, share] of Object.entries(stocks) as [keyof typeof stocks, number][]) {
      draw -= share;
      if (draw >= 0) continue;
      const number = random.whole(1, stockSize[kind]);
      const draws = new Random(`${this.seed}/stock/${kind}/${owners[kind]}/${topic}/${part}/${number}`);
      return this.composer.sentence(topic, part, { ...this.voice, random: draws, leaning: 0 });
    }
    return null;
  }

  private linkToPlan(sentence: string, part: Part): void {
    const { random, claims } = this.voice;
    const stance = stanceOf[part];
    if (!this.plan || !stance || !random.chance(part === 'results' ? 0.06 : 0.1)) return;
    const quote = cutClauses(sentence).find((clause) => clause.length >= 9);
    if (quote === undefined) return;
    const target = random.chance(0.2) && this.plan.targets.length > 0 ? random.pick(this.plan.targets) : null;
    const aim = target === null ? { task: random.pick(this.plan.tasks) } : { target };
    claims.push({ kind: 'links', plan: this.plan.id, ...aim, stance, quote });
  }
}
