import type { Piece } from './structure.ts';

/**
 * Writes the text in the subset of content/reports: headings with `##`, a line for each paragraph, pipe tables. What the
 * subset would take for markup is escaped, so that reading it gives the very characters back.
 */
export function writeText(pieces: readonly Piece[]): string {
  const lines: string[] = [];
  for (const piece of pieces) {
    if (piece.type !== 'paragraph' || !piece.runIn) lines.push('');
    if (piece.type === 'heading') lines.push(`${'#'.repeat(piece.level + 1)} ${escapeLine(piece.text)}`);
    if (piece.type === 'paragraph') lines.push(escapeLine(piece.text));
    if (piece.type === 'table') lines.push(...writeTable(piece.rows));
  }
  return `${lines.join('\n')}\n`;
}

/** Escapes what stands for itself in the source and would mean something in the subset (see src/parse/text.ts). */
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
  const written = rows.map(
    (row) => `| ${row.map((cell) => escapeLine(cell).replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`,
  );
  const rule = `|${' --- |'.repeat(rows[0]?.length ?? 1)}`;
  return [written[0] ?? '', rule, ...written.slice(1)];
}
