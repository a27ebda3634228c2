import { Random } from '../generate/random.ts';

/** A query of the bench and what it is an example of. */
export interface BenchQuery {
  kind: 'run' | 'typed' | 'figure' | 'words' | 'absent';
  text: string;
}

/** What people type: the field's own terms, some of them across word boundaries or with punctuation left out. */
const typed = [
  ...['行政复议', '双随机一公开', '包容审慎监管', '第一责任人', '放管服', '枫桥经验', '八五普法', '政府透明度'],
  ...['负责人出庭应诉', '合法性审查', '行政执法三项制度', '法律明白人', '一网通办', '人大代表建议', '信访', '调解'],
  ...['起诉', '段简', '高效办成一件事', '规范性文件备案审查'],
];

/**
 * Queries drawn from the texts themselves: runs of 2 to 12 characters from anywhere in a paragraph, what people type,
 * figures with digits, two words of one document, and runs with a character changed that occur nowhere or hardly.
 * `paragraphs` are folded, by document.
 */
export function drawQueries(paragraphs: readonly (readonly string[])[], count: number, seed: string): BenchQuery[] {
  const random = new Random(seed);
  const run = (length: number): string => {
    for (;;) {
      const paragraph = random.pick(random.pick(paragraphs));
      if (paragraph.length < length) continue;
      const start = random.whole(0, paragraph.length - length);
      const text = paragraph.slice(start, start + length);
      // Half a surrogate pair is no query.
      if (text.isWellFormed()) return text;
    }
  };
  const figure = (): string => {
    for (;;) {
      const paragraph = random.pick(random.pick(paragraphs));
      const found = [...paragraph.matchAll(/\p{L}{1,3}[\d.]{2,}[%\p{L}]{1,3}/gu)].map((match) => match[0]);
      if (found.length > 0) return random.pick(found);
    }
  };
  const words = (): string => {
    const document = random.pick(paragraphs).filter((paragraph) => paragraph.length >= 6);
    if (document.length === 0) return words();
    const word = () => {
      const paragraph = random.pick(document);
      const start = random.whole(0, paragraph.length - 4);
      return paragraph.slice(start, start + random.whole(2, 4));
    };
    return `${word()} ${word()}`;
  };
  const draw = (i: number): BenchQuery => {
    const share = i / count;
    if (share < 0.5) return { kind: 'run', text: run(random.whole(2, 12)) };
    if (share < 0.5 + typed.length / count) return { kind: 'typed', text: typed[i % typed.length] ?? '' };
    if (share < 0.8) return { kind: 'figure', text: figure() };
    if (share < 0.93) return { kind: 'words', text: words() };
    const changed = run(6);
    return { kind: 'absent', text: `${changed.slice(0, 3)}龘${changed.slice(4)}` };
  };
  return Array.from({ length: count }, (_, i) => draw(i)).filter(({ text }) => text.isWellFormed());
}
