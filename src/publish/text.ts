import type { Block, ParsedBody } from '../model/body.ts';
import { shownTitle } from '../text.ts';

/** A report or a plan, as far as its words go. */
export interface Text {
  meta: { title: string; titleSupplied: boolean };
  body: ParsedBody;
}

/**
 * `….txt`: the source's own words, one source paragraph a line, as `paragraph` numbers them: the title first where the
 * source has one, a run-in heading with its text, a lead with its items. A table has a line a row, its cells parted by tabs.
 */
export function plainText({ meta, body: document }: Text): string {
  const paragraphs = Map.groupBy(document.blocks, (block) => block.paragraph);
  const lines = [...paragraphs.values()].map((blocks) => blocks.map((block) => block.text).join(''));
  return `${[...(meta.titleSupplied ? [] : [meta.title]), ...lines].join('\n')}\n`;
}

/** `….md`: the same as Markdown (CommonMark with tables), headings as headings. What Markdown would act on is escaped. */
export function markdown({ meta, body: document }: Text): string {
  const pieces = [`# ${escapeInline(shownTitle(meta.title, meta.titleSupplied))}`];
  let paragraph = '';
  let number = 0;
  const flush = () => {
    if (paragraph !== '') pieces.push(escapeStart(escapeInline(paragraph)));
    paragraph = '';
  };
  for (const block of document.blocks) {
    if (block.type === 'heading' || block.type === 'table' || block.paragraph !== number) flush();
    number = block.paragraph;
    if (block.type === 'heading') pieces.push(`${'#'.repeat(block.level + 1)} ${escapeInline(block.text)}`);
    if (block.type === 'table') pieces.push(tableLines(block.rows));
    if (isRunning(block)) paragraph += block.text;
  }
  flush();
  return `${pieces.join('\n\n')}\n`;
}

function isRunning(block: Block): boolean {
  return block.type === 'paragraph' || block.type === 'item';
}

function tableLines(rows: readonly string[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...body.map(line)].join('\n');
}

function escapeCell(cell: string): string {
  return escapeInline(cell).replaceAll('|', '\\|');
}

/** Backslashes before what means something within a line. */
function escapeInline(text: string): string {
  return text.replace(/[\\`*_[\]<>~&]/g, '\\$&');
}

/** And before what means something at its start: headings, lists, rules. */
function escapeStart(text: string): string {
  return text.replace(/^(?=[#+=|:-])/, '\\').replace(/^(\d{1,9})(?=[.)])/, '$1\\');
}
