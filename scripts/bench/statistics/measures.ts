import type { Content } from '../../../src/model/content.ts';
import type { Random } from '../corpus/random.ts';

export interface SampleText {
  text: string;
  /** Names of its own division. */
  names: readonly string[];
}

/** Returns the reports of an archive as these measures take them; of the real archive its founding plan too. */
export function textsOf({ reports, plans, divisions }: Pick<Content, 'reports' | 'plans' | 'divisions'>): SampleText[] {
  const founding = reports.has('440104/2022');
  return [...reports.values(), ...(founding ? plans.values() : [])].map(({ body, region }) => ({
    text: body.blocks.map((block) => block.text).join('\n'),
    names: [divisions.get(region)?.name ?? region],
  }));
}

/** Measures texts in characters without white space. */
export function lengths(texts: readonly SampleText[]) {
  const counts = texts.map(({ text }) => text.replace(/\s/g, '').length).sort((a, b) => a - b);
  const at = (share: number) => counts[Math.floor((counts.length - 1) * share)];
  return {
    mean: Math.round(counts.reduce((sum, count) => sum + count, 0) / counts.length),
    min: at(0),
    p10: at(0.1),
    median: at(0.5),
    p90: at(0.9),
    max: at(1),
  };
}

/** How many distinct characters, pairs and triples so many characters of text hold. */
export interface GrowthRow {
  characters: number;
  distinct: number;
  pairs: number;
  triples: number;
}

const marks = [4000, 8000, 16_000, 24_000, 100_000, 300_000, 1_000_000, 3_000_000, 6_000_000, 30_000_000];

/** Counts distinct characters, pairs and triples after so many characters of texts; the mean over random orders. */
export function growth(texts: readonly SampleText[], random: Random): GrowthRow[] {
  const runs = texts.length < 10 ? 40 : texts.length < 200 ? 3 : 1;
  const counts = Array.from({ length: runs }, () => countOnce(random.shuffled(texts)));
  const reached = Math.min(...counts.map((run) => run.length));
  return marks.slice(0, reached).map((characters, i) => {
    const mean = (k: number) => Math.round(counts.reduce((sum, run) => sum + (run[i]?.[k] ?? 0), 0) / runs);
    return { characters, distinct: mean(0), pairs: mean(1), triples: mean(2) };
  });
}

/** Continues the growth of the last doubling to an amount of text: real growth slows down, so this is an upper bound. */
export function extrapolate(rows: readonly GrowthRow[], characters: number): GrowthRow {
  const last = rows.findLast((row) => rows.some((other) => other.characters * 2 === row.characters));
  const half = rows.find((row) => row.characters * 2 === last?.characters);
  if (!last || !half) throw new RangeError('Too little text');
  const grown = (key: keyof GrowthRow) =>
    Math.round(last[key] * (characters / last.characters) ** Math.log2(last[key] / half[key]));
  return { characters, distinct: grown('distinct'), pairs: grown('pairs'), triples: grown('triples') };
}

/** How many distinct characters, pairs and triples there are at each mark, texts read in order. */
function countOnce(texts: readonly SampleText[]): number[][] {
  const seen = [new Set<string>(), new Set<string>(), new Set<string>()];
  const counts: number[][] = [];
  let read = 0;
  for (const { text } of texts) {
    const line = folded(text);
    for (let i = 0; i < line.length; i++) {
      seen.forEach((grams, k) => {
        const gram = line.slice(i, i + k + 1);
        if (gram.length === k + 1 && !gram.includes('\n')) grams.add(gram);
      });
      if (++read === marks[counts.length]) counts.push(seen.map(({ size }) => size));
    }
  }
  return counts;
}

/** How much of what a text says in pairs and triples is new beside N others, on average. */
export function newShare(texts: readonly SampleText[], random: Random) {
  const result: Record<string, string> = {};
  const grams = (text: string, size: number) => {
    const line = folded(text);
    const set = new Set<string>();
    for (let i = 0; i + size <= line.length; i++) set.add(line.slice(i, i + size));
    return set;
  };
  for (const others of [1, 4, 50, 500, 2000]) {
    if (others >= texts.length) break;
    const runs = others < 10 ? 20 : 4;
    const share = [2, 3].map((size) => {
      let sum = 0;
      for (let run = 0; run < runs; run++) {
        const [one, ...rest] = random.shuffled(texts).slice(0, others + 1);
        const known = new Set<string>();
        for (const { text } of rest) for (const gram of grams(text, size)) known.add(gram);
        const own = grams(one?.text ?? '', size);
        sum += [...own].filter((gram) => !known.has(gram)).length / own.size;
      }
      return `${((sum / runs) * 100).toFixed(1)} %`;
    });
    result[`${others}`] = share.join(' / ');
  }
  return result;
}

/** The shares of sentences that another text has word for word, and of those that differ in numbers and places at most. */
export function repeats(texts: readonly SampleText[]): { exact: number; similar: number } {
  const count = (key: (sentence: string, text: SampleText) => string) => {
    const owners = new Map<string, number>();
    const sentences = texts.map((text) => new Set(sentencesOf(text.text).map((sentence) => key(sentence, text))));
    for (const set of sentences) for (const sentence of set) owners.set(sentence, (owners.get(sentence) ?? 0) + 1);
    const all = sentences.flatMap((set) => [...set]);
    return all.filter((sentence) => (owners.get(sentence) ?? 0) > 1).length / all.length;
  };
  return { exact: count((sentence) => sentence), similar: count(masked) };
}

function masked(sentence: string, { names }: SampleText): string {
  const short = names.flatMap((name) => [name, name.replace(/[省市县区州盟旗]$/, '')]);
  const own = short.reduce((text, name) => text.replaceAll(name, '○'), sentence);
  return own
    .replace(/\d[\d.]*万?/g, '#')
    .replace(/[\u4e00-\u9fff]{2}(?=镇|乡|街道|村|社区)/g, '○')
    .replace(/(?<=^|，|全|我)[省市州县区](?=政府|委|级)/g, '○');
}

function sentencesOf(text: string): string[] {
  return text
    .split(/[。\n]/)
    .map((sentence) =>
      sentence
        .replace(/\s/g, '')
        .replace(/,/g, '，')
        .replace(/;/g, '；')
        .replace(/^[一二三四五六七八九十]+是/, ''),
    )
    .filter((sentence) => sentence.length >= 12);
}

/** Letters and digits only, as search sees a text. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\n]/gu, '');
}
