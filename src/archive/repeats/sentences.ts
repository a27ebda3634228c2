/** Offsets of a sentence in its text, in UTF-16 code units, without its enumerator. */
export interface Sentence {
  start: number;
  end: number;
}

/** A sentence end with the closing quotes and brackets after it. */
const sentenceEnd = /[。！？；!?;\n][”’」』）)》〉"]*/g;

/** 一是, 第二，, 其三、, （四）, 5. or ① before a sentence. */
const enumerator =
  /^[\s　]*(?:[一二三四五六七八九十]{1,3}是(?:要)?|[第其][一二三四五六七八九十]{1,3}[，,、]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s?[、.．](?!\d)|[①-⑳])?[\s　]*/;

/** Splits a block's text at 。！？； and line ends. Shared by build and browser, so that both mark the same passages. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const mark of text.matchAll(sentenceEnd)) {
    const to = mark.index + mark[0].length;
    add(sentences, text, from, to);
    from = to;
  }
  add(sentences, text, from, text.length);
  return sentences;
}

function add(sentences: Sentence[], text: string, from: number, to: number): void {
  const sentence = text.slice(from, to);
  const start = from + (enumerator.exec(sentence)?.[0].length ?? 0);
  const end = from + sentence.trimEnd().length;
  if (start < end) sentences.push({ start, end });
}
