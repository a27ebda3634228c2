import type { ImportedBlock } from './recognise-blocks.ts';

/**
 * Writes blocks in the Markdown subset of content/reports: headings with `##`, one line per paragraph, pipe tables. Escapes
 * markup characters, so that reading restores the text exactly.
 */
export function writeBody(blocks: readonly ImportedBlock[]): string {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.type !== 'paragraph' || !block.runIn) lines.push('');
    if (block.type === 'heading') lines.push(`${'#'.repeat(block.level + 1)} ${escapeLine(block.text)}`);
    if (block.type === 'paragraph') lines.push(escapeLine(block.text));
    if (block.type === 'table') lines.push(...writeTable(block.rows));
  }
  return `${lines.join('\n')}\n`;
}

/** Escapes characters that the subset would read as markup (see src/parse/markdown-subset.ts). */
export function escapeLine(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/[{}<`]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/!(?=\[)/g, '\\!')
    .replace(/\](?=[(:])/g, '\\]')
    .replace(/\*(?=\*)|_(?=_)|~(?=~)/g, '\\$&')
    .replace(/^(?:[#|>]|[-+*](?=[\s\\])|(?:={3,}|-{3,}|\*{3,})$)/, '\\$&');
}

function writeTable(rows: readonly (readonly string[])[]): string[] {
  const lines = rows.map(
    (row) => `| ${row.map((cell) => escapeLine(cell).replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`,
  );
  const rule = `|${' --- |'.repeat(rows[0]?.length ?? 1)}`;
  return [lines[0] ?? '', rule, ...lines.slice(1)];
}
