const opening = '“《（〈‘';
const closing = '”》）〉’';

/** The sentences of a text, without their full stops. */
export function cutSentences(text: string): string[] {
  return cut(text, '。');
}

/** The clauses of a sentence; what stands in quotation marks or brackets stays whole. */
export function cutClauses(sentence: string): string[] {
  return cut(sentence, '，；：');
}

/** The text without the mark of an item or a heading at its start: 一是, （二）, 三、. */
export function withoutMark(text: string): string {
  return text.replace(/^(?:[一二三四五六七八九十]+(?:是|、)|（[一二三四五六七八九十]+）|\d+\s*[.、])\s*/, '');
}

function cut(text: string, marks: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (opening.includes(character)) depth++;
    if (closing.includes(character)) depth = Math.max(0, depth - 1);
    if (depth > 0 || !marks.includes(character)) continue;
    pieces.push(text.slice(from, i));
    from = i + 1;
  }
  pieces.push(text.slice(from));
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}
