import type { DraftBlock } from './draft.ts';

/** A text in the subset that content files are written in. */
export function toMdx(blocks: readonly DraftBlock[]): string {
  let text = '';
  for (const block of blocks) {
    if (block.type === 'heading') text += `\n${'#'.repeat(block.level + 1)} ${block.text}\n`;
    else if (block.type === 'paragraph') text += `${block.runIn ? '' : '\n'}${block.text}\n`;
    else text += `\n${tableRows(block.rows)}\n`;
  }
  return text;
}

/** The paragraphs as a source has them: a heading and the text that runs on from it are one. */
export function toParagraphs(blocks: readonly DraftBlock[]): string[] {
  const paragraphs: string[] = [];
  for (const block of blocks) {
    if (block.type === 'table') paragraphs.push(...block.rows.map((row) => row.join('\t')));
    else if (block.type === 'paragraph' && block.runIn) paragraphs.push(`${paragraphs.pop() ?? ''}${block.text}`);
    else paragraphs.push(block.text);
  }
  return paragraphs;
}

/** The same text with another punctuation. */
export function restyled(blocks: readonly DraftBlock[], style: (text: string) => string): DraftBlock[] {
  return blocks.map((block) =>
    block.type === 'table'
      ? { ...block, rows: block.rows.map((row) => row.map(style)) }
      : { ...block, text: style(block.text) },
  );
}

/** The beginning of a text, broken off inside a paragraph, and its last words. */
export function brokenOff(blocks: readonly DraftBlock[], share: number): { blocks: DraftBlock[]; last: string } | null {
  const kept = blocks.slice(0, Math.max(2, Math.ceil(blocks.length * share)));
  while (kept.length > 0 && kept.at(-1)?.type !== 'paragraph') kept.pop();
  const last = kept.pop();
  if (last?.type !== 'paragraph' || last.text.length < 60) return null;
  const text = beforeNumber([...last.text].slice(0, Math.floor([...last.text].length * 0.6)).join(''));
  return { blocks: [...kept, { ...last, text }], last: [...text].slice(-8).join('') };
}

/** Where the last clause has begun to state a number, the text breaks off before that clause. */
function beforeNumber(text: string): string {
  const clause = /[^，。；：]*$/.exec(text)?.[0] ?? '';
  const kept = /[\d第]/.test(clause) ? text.slice(0, text.length - clause.length) : text;
  return kept.replace(/[，。；：、]+$/, '');
}

function tableRows(rows: readonly (readonly string[])[]): string {
  const [head = [], ...rest] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rest.map(line)].join('\n');
}
