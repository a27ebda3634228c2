/** A sentence of a text: where its words begin and end, in UTF-16 code units. The mark of a list is not part of it. */
export interface Sentence {
  start: number;
  end: number;
}

/** The end of a sentence, with the closing marks that still belong to it. */
const ends = /[。！？；!?;\n][”’」』）)》〉"]*/g;

/** 一是, 第二，, 其三、, （四）, 5. and ① before a sentence say where it stands in its own text. */
const enumerator =
  /^[\s　]*(?:[一二三四五六七八九十]{1,3}是(?:要)?|[第其][一二三四五六七八九十]{1,3}[，,、]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s?[、.．](?!\d)|[①-⑳])?[\s　]*/;

/**
 * Cuts a block's text into sentences at 。！？； and line ends. Runs in build and browser alike, so that both mark the same
 * passages.
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const mark of text.matchAll(ends)) {
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
