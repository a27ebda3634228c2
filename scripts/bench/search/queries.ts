import { Random } from '../corpus/random.ts';

export interface BenchQuery {
  /** The group in which it is reported. */
  kind: string;
  text: string;
  /** The text that a misquotation is drawn from, folded. */
  original: string | null;
}

/** Typical queries: legal terms, some across word boundaries or without punctuation. */
const typed = [
  ...['行政复议', '双随机一公开', '包容审慎监管', '第一责任人', '放管服', '枫桥经验', '八五普法', '政府透明度'],
  ...['负责人出庭应诉', '合法性审查', '行政执法三项制度', '法律明白人', '一网通办', '人大代表建议', '信访', '调解'],
  ...['起诉', '段简', '高效办成一件事', '规范性文件备案审查'],
];

/**
 * Draws queries: runs of 2 to 12 characters, typical queries, figures, two words of one record, and runs that occur nowhere.
 * `paragraphs`: folded, per record.
 */
export function drawQueries(paragraphs: readonly (readonly string[])[], count: number, seed: string): BenchQuery[] {
  const random = new Random(seed);
  const run = (length: number): string => drawRun(paragraphs, length, random);
  const figure = (): string => {
    for (;;) {
      const paragraph = random.pick(random.pick(paragraphs));
      const figures = [...paragraph.matchAll(/\p{L}{1,3}[\d.]{2,}[%\p{L}]{1,3}/gu)].map((match) => match[0]);
      if (figures.length > 0) return random.pick(figures);
    }
  };
  const words = (): string => {
    const long = random.pick(paragraphs).filter((paragraph) => paragraph.length >= 6);
    if (long.length === 0) return words();
    const word = () => {
      const paragraph = random.pick(long);
      const start = random.whole(0, paragraph.length - 4);
      return paragraph.slice(start, start + random.whole(2, 4));
    };
    return `${word()} ${word()}`;
  };
  const draw = (i: number): Omit<BenchQuery, 'original'> => {
    const share = i / count;
    if (share < 0.5) return { kind: 'run', text: run(random.whole(2, 12)) };
    if (share < 0.5 + typed.length / count) return { kind: 'typed', text: typed[i % typed.length] ?? '' };
    if (share < 0.8) return { kind: 'figure', text: figure() };
    if (share < 0.93) return { kind: 'words', text: words() };
    const original = run(6);
    return { kind: 'absent', text: `${original.slice(0, 3)}龘${original.slice(4)}` };
  };
  return Array.from({ length: count }, (_, i) => ({ ...draw(i), original: null })).filter(({ text }) =>
    text.isWellFormed(),
  );
}

/** A run of folded text from a random paragraph. */
export function drawRun(paragraphs: readonly (readonly string[])[], length: number, random: Random): string {
  for (;;) {
    const paragraph = random.pick(random.pick(paragraphs));
    if (paragraph.length < length) continue;
    const start = random.whole(0, paragraph.length - length);
    const text = paragraph.slice(start, start + length);
    // Skips runs that cut a surrogate pair.
    if (text.isWellFormed()) return text;
  }
}
