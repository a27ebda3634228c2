/** Compares a quotation with the archive, sentence by sentence. */

import { type Quotation, quotationOf } from '../../format/quotation.ts';
import type { IndexSource } from '../source.ts';
import { follows, joinMatches, type Stretch } from './join-matches.ts';
import { foldText, type NearMatch, nearMatch } from './near-match.ts';
import { type NearPassage, nearPassage } from './near-passage.ts';
import { type NearLimits, type NearText, nearTexts } from './near-texts.ts';
import { type Sentence, splitQuotation } from './split-quotation.ts';
import { maxErrors } from './tolerance.ts';

export interface QuotationCheck {
  /** `near`: something differs or is missing. */
  verdict: 'verbatim' | 'near' | 'absent';
  stretches: CheckedStretch[];
  /** Sentences for which no requests were left. */
  unchecked: number;
}

/** A piece of the quotation, and the passage that has it; null if none has. */
export interface CheckedStretch {
  typed: string;
  passage: NearPassage | null;
}

/** Most requests for one quotation. */
const MAX_REQUESTS = 60;
/** Requests for one sentence, and the texts that are among them. */
const REQUESTS = 16;
const TEXTS = 8;
/** Characters on each side of the seam between two sentences. */
const SEAM = 12;

/** Reads the texts that most resemble a folded text, best first. */
export type ReadNearTexts = (text: string, limits: NearLimits) => AsyncIterable<NearText[]>;

/** @throws SearchError, or the reason of `signal` */
export async function checkQuotation(
  source: IndexSource,
  typed: string,
  signal?: AbortSignal,
  read: ReadNearTexts = (text, limits) => nearTexts(source, text, limits),
): Promise<QuotationCheck> {
  const quotation = quotationOf(typed, await source.variants(typed, signal));
  const sentences = splitQuotation(quotation);
  const comparison = new Comparison(source, quotation, sentences, read);
  const unchecked = await comparison.run(signal);
  const stretches = comparison.stretches().map((stretch) => checkedStretch(stretch, quotation, sentences));
  return { verdict: verdictOf(stretches), stretches, unchecked };
}

/** Reads the texts that may have the sentences, and compares each sentence with each text. */
class Comparison {
  readonly #source: IndexSource;
  readonly #quotation: Quotation;
  readonly #sentences: readonly Sentence[];
  readonly #found: NearMatch[][];
  readonly #compared = new Set<string>();
  readonly #readTexts: ReadNearTexts;

  constructor(source: IndexSource, quotation: Quotation, sentences: readonly Sentence[], readTexts: ReadNearTexts) {
    this.#readTexts = readTexts;
    this.#source = source;
    this.#quotation = quotation;
    this.#sentences = sentences;
    this.#found = sentences.map(() => []);
  }

  /** Returns the number of sentences left for want of requests. Long sentences find the text of their neighbours too. */
  async run(signal?: AbortSignal): Promise<number> {
    const limit = this.#source.requests + MAX_REQUESTS;
    const length = (i: number): number => (this.#sentences[i]?.[1] ?? 0) - (this.#sentences[i]?.[0] ?? 0);
    let unchecked = 0;
    const longestFirst = [...this.#sentences.keys()].sort((a, b) => length(b) - length(a));
    for (const i of longestFirst) {
      if (this.#isSettled(i)) continue;
      if (this.#source.requests >= limit) unchecked += 1;
      else await this.#read(this.#sentences[i] ?? [0, 0], signal);
    }
    for (const seam of this.#openSeams()) {
      if (this.#source.requests < limit) await this.#read([Math.max(0, seam - SEAM), seam + SEAM], signal);
    }
    return unchecked;
  }

  stretches(): Stretch[] {
    return joinMatches(this.#quotation.text, this.#sentences, this.#found);
  }

  async #read([start, end]: Sentence, signal?: AbortSignal): Promise<void> {
    const text = this.#quotation.text.slice(start, end);
    const limits = { requests: REQUESTS, texts: TEXTS, admits: () => true, signal };
    for await (const texts of this.#readTexts(text, limits)) {
      for (const { key, record } of texts.filter((near) => !this.#compared.has(near.key))) {
        this.#compared.add(key);
        this.#compare(foldText(record));
      }
    }
  }

  #compare(text: ReturnType<typeof foldText>): void {
    this.#sentences.forEach(([start, end], i) => {
      const match = nearMatch(text, this.#quotation.text.slice(start, end), maxErrors(end - start));
      if (match !== null) this.#found[i]?.push(match);
    });
  }

  /** Some text has the sentence verbatim, or next to a neighbour. */
  #isSettled(i: number): boolean {
    const [before = [], own = [], after = []] = [this.#found[i - 1], this.#found[i], this.#found[i + 1]];
    return own.some(
      (match) =>
        match.errors === 0 ||
        before.some((other) => follows(other, match)) ||
        after.some((other) => follows(match, other)),
    );
  }

  /** Where one known sentence follows another, but in no text read. */
  #openSeams(): number[] {
    return this.stretches().flatMap(({ sentences: [, last], match }, i, all) => {
      const next = all[i + 1]?.match ?? null;
      return match === null || next === null ? [] : [this.#sentences[last]?.[1] ?? 0];
    });
  }
}

function checkedStretch(
  { sentences: [first, last], match }: Stretch,
  quotation: Quotation,
  sentences: readonly Sentence[],
): CheckedStretch {
  const [start, end] = [
    first === 0 ? 0 : endInTyped(quotation, sentences[first - 1]),
    endInTyped(quotation, sentences[last]),
  ];
  return {
    typed: quotation.typed.slice(start, end).trim(),
    passage: match && nearPassage(match, quotation),
  };
}

/** Where a sentence ends in what was typed: behind its closing punctuation, before opening marks of the next. */
function endInTyped({ typed, spans }: Quotation, sentence: Sentence | undefined): number {
  const end = spans.ends[(sentence?.[1] ?? 0) - 1] ?? 0;
  const [punctuation = ''] = /^[^\p{L}\p{N}\p{Ps}\p{Pi}]*/u.exec(typed.slice(end)) ?? [];
  return end + punctuation.length;
}

function verdictOf(stretches: readonly CheckedStretch[]): QuotationCheck['verdict'] {
  if (stretches.every(({ passage }) => passage === null)) return 'absent';
  return stretches.every(({ passage }) => passage?.errors === 0) ? 'verbatim' : 'near';
}
