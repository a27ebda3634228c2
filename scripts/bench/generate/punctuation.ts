const pairs = [
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['(', '（'],
  [')', '）'],
  ['!', '！'],
  ['?', '？'],
] as const;
const toWide = new Map<string, string>(pairs);
const toNarrow = new Map<string, string>(pairs.map(([narrow, wide]) => [wide, narrow]));

/** Full-width punctuation, no white space: the form in which texts are learnt and composed. */
export function wide(text: string): string {
  return text.replace(/\s/g, '').replace(/(?<!\d)[,:;()!?]|[,:;()!?](?!\d)/g, (mark) => toWide.get(mark) ?? mark);
}

/** A space between digits and the word after them, as some word processors set it. */
export function spaced(text: string): string {
  return text.replace(/(\d)(?=[\u4e00-\u9fff])/g, '$1 ');
}

/** Half-width punctuation, as texts taken from web pages often have it. */
export function narrow(text: string): string {
  return text.replace(/[，：；（）！？]/g, (mark) => toNarrow.get(mark) ?? mark);
}
