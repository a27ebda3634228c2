import type { Block, ParsedBody } from '../../model/body.ts';
import { shownTitle } from '../../model/format.ts';

export interface TitledBody {
  meta: { title: string; titleSupplied: boolean };
  body: ParsedBody;
}

/**
 * `….txt`: the source text, one line per source paragraph (`Block.paragraph`): a run-in heading with its text, a lead with
 * its items. The title is the first line unless supplied. A table has one line per row, with tabs between cells.
 */
export function plainText({ meta, body }: TitledBody): string {
  const paragraphs = Map.groupBy(body.blocks, (block) => block.paragraph);
  const lines = [...paragraphs.values()].map((blocks) => blocks.map((block) => block.text).join(''));
  return `${[...(meta.titleSupplied ? [] : [meta.title]), ...lines].join('\n')}\n`;
}

/** `….md`: the text in Markdown (CommonMark with tables), with Markdown syntax in it escaped. */
export function markdown({ meta, body }: TitledBody): string {
  const pieces = [`# ${escapeInline(shownTitle(meta.title, meta.titleSupplied))}`];
  let paragraph = '';
  let number = 0;
  const flush = () => {
    if (paragraph !== '') pieces.push(escapeStart(escapeInline(paragraph)));
    paragraph = '';
  };
  for (const block of body.blocks) {
    if (block.type === 'heading' || block.type === 'table' || block.paragraph !== number) flush();
    number = block.paragraph;
    if (block.type === 'heading') pieces.push(`${'#'.repeat(block.level + 1)} ${escapeInline(block.text)}`);
    if (block.type === 'table') pieces.push(tableLines(block.rows));
    if (isRunningText(block)) paragraph += block.text;
  }
  flush();
  return `${pieces.join('\n\n')}\n`;
}

function isRunningText(block: Block): boolean {
  return block.type === 'paragraph' || block.type === 'item';
}

function tableLines(rows: readonly string[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rest.map(line)].join('\n');
}

function escapeCell(cell: string): string {
  return escapeInline(cell).replaceAll('|', '\\|');
}

/** Escapes inline syntax. */
function escapeInline(text: string): string {
  return text.replace(/[\\`*_[\]<>~&]/g, '\\$&');
}

/** Escapes syntax at the start of a line: headings, lists, rules. */
function escapeStart(text: string): string {
  return text.replace(/^(?=[#+=|:-])/, '\\').replace(/^(\d{1,9})(?=[.)])/, '$1\\');
}
