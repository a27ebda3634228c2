import type { Random } from '../generate/random.ts';

export interface SampleText {
  text: string;
  /** Names of its own division. */
  names: readonly string[];
}

/** Letters and digits only, like the search's folding. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\n]/gu, '');
}

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

/** Distinct characters, pairs and triples in the first N characters of texts in random order. */
export function growth(texts: readonly SampleText[], random: Random) {
  const marks = [4000, 8000, 16000, 24000, 100_000, 300_000, 1_000_000, 3_000_000, 6_000_000, 30_000_000];
  const sizes = [1, 2, 3] as const;
  const seen = sizes.map(() => new Set<string>());
  const rows: Record<string, number>[] = [];
  const runs = texts.length < 10 ? 40 : texts.length < 200 ? 10 : 1;
  const sums = new Map<number, number[]>();
  for (let run = 0; run < runs; run++) {
    for (const set of seen) set.clear();
    let characters = 0;
    let next = 0;
    for (const { text } of random.shuffled(texts)) {
      const line = folded(text);
      for (let i = 0; i < line.length; i++) {
        sizes.forEach((size, k) => {
          const gram = line.slice(i, i + size);
          if (gram.length === size && !gram.includes('\n')) seen[k]?.add(gram);
        });
        if (++characters !== marks[next]) continue;
        sums.set(
          characters,
          sizes.map((_, k) => (sums.get(characters)?.[k] ?? 0) + (seen[k]?.size ?? 0)),
        );
        next++;
      }
    }
  }
  for (const [characters, [singles = 0, pairs = 0, triples = 0]] of sums) {
    rows.push({
      characters,
      distinct: Math.round(singles / runs),
      pairs: Math.round(pairs / runs),
      triples: Math.round(triples / runs),
    });
  }
  return rows;
}

/** Average share of a text's pairs and triples that N other texts lack. */
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
        const [sample, ...otherTexts] = random.shuffled(texts).slice(0, others + 1);
        const known = new Set<string>();
        for (const { text } of otherTexts) for (const gram of grams(text, size)) known.add(gram);
        const own = grams(sample?.text ?? '', size);
        sum += [...own].filter((gram) => !known.has(gram)).length / own.size;
      }
      return `${((sum / runs) * 100).toFixed(1)} %`;
    });
    result[`${others}`] = share.join(' / ');
  }
  return result;
}

/** Share of sentences that occur in another text: verbatim, and with numbers and division names masked. */
export function repeats(texts: readonly SampleText[]) {
  const count = (key: (sentence: string, text: SampleText) => string) => {
    const owners = new Map<string, number>();
    const sentences = texts.map((text) => new Set(sentencesOf(text.text).map((sentence) => key(sentence, text))));
    for (const set of sentences) for (const sentence of set) owners.set(sentence, (owners.get(sentence) ?? 0) + 1);
    let all = 0;
    let shared = 0;
    for (const set of sentences) {
      for (const sentence of set) {
        all++;
        if ((owners.get(sentence) ?? 0) > 1) shared++;
      }
    }
    return shared / all;
  };
  const exact = count((sentence) => sentence);
  const masked = count((sentence, { names }) => {
    const short = names.flatMap((name) => [name, name.replace(/[省市县区州盟旗]$/, '')]);
    const own = short.reduce((text, name) => text.replaceAll(name, '○'), sentence);
    return own
      .replace(/\d[\d.]*万?/g, '#')
      .replace(/[\u4e00-\u9fff]{2}(?=镇|乡|街道|村|社区)/g, '○')
      .replace(/(?<=^|，|全|我)[省市州县区](?=政府|委|级)/g, '○');
  });
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  return { exact: percent(exact), 'exact but for numbers and places': percent(masked) };
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
