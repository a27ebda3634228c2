import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHtmlLines } from '../../../scripts/import/html-lines.ts';

/** A page, with the words in it; each word occurs once. */
interface Piece {
  html: string;
  words: string[];
}

const opened = [
  'p',
  'div',
  'span',
  'b',
  'a href="x.html"',
  'a name="y"',
  'li',
  'ol',
  'ul',
  'h2',
  'section',
  'details',
  'pre',
  'font color="#fff"',
  'p style="display:none"',
  'span hidden',
  'div class="h"',
  'span style="visibility:hidden"',
  'p style="visibility:visible"',
  'p style="opacity:0"',
  'dialog',
  'template',
  'blockquote',
  'center',
  'table',
  'tr',
  'td',
  'td hidden',
  'td colspan=2',
  'ruby',
  'rt',
  'o:p',
];

let count = 0;
const word = fc.constant(null).map((): Piece => {
  const text = `第${++count}号文。`;
  return { html: text, words: [text] };
});
const tree = fc.letrec<{ piece: Piece }>((tie) => ({
  piece: fc.oneof(
    { depthSize: 'medium' },
    word,
    fc
      .tuple(
        fc.constantFrom(...opened),
        fc.array(tie('piece'), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(' ', '\n', ''),
      )
      .map(
        ([tag, pieces, space]): Piece => ({
          html: `<${tag}>${pieces.map(({ html }) => html).join(space)}</${tag.split(' ')[0]}>`,
          words: pieces.flatMap(({ words }) => words),
        }),
      ),
  ),
})).piece;

test('every word of a page is in exactly one line, or was seen and not taken', () => {
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 5 }), (pieces) => {
      const { lines, seen } = readHtmlLines(
        `<style>.h{display:none}</style>${pieces.map(({ html }) => html).join('\n')}`,
      );
      const passedBy = seen.filter(({ kind }) => kind === 'hidden' || kind === 'ruby').map(({ text }) => text);
      const found = [...lines.map(({ text }) => text), ...passedBy].join('\n');
      for (const text of pieces.flatMap(({ words }) => words)) expect(found.split(text)).toHaveLength(2);
    }),
    { numRuns: 500 },
  );
});
