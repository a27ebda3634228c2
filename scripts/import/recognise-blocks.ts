import { type Outline, outlineOf } from './outline.ts';
import type { SourceLine } from './source.ts';

/** A block of the text subset. `runIn`: the paragraph continues the line of the heading above it. */
export type ImportedBlock =
  | { type: 'heading'; level: number; text: string }
  | { type: 'paragraph'; text: string; runIn: boolean }
  | { type: 'table'; rows: string[][] };

/** Recognises headings, run-in headings and tables in the body's lines. Items stay in their paragraphs. */
export function recogniseBlocks(
  lines: readonly SourceLine[],
  { headings }: Outline = outlineOf(lines),
): ImportedBlock[] {
  const blocks: ImportedBlock[] = [];
  lines.forEach(({ text, row }, index) => {
    const heading = headings.get(index);
    if (row) addRow(blocks, row.cells, lines[index - 1]?.row?.table === row.table);
    else if (!heading) blocks.push({ type: 'paragraph', text, runIn: false });
    else blocks.push({ type: 'heading', level: heading.level, text: heading.heading });
    if (heading && heading.runInText !== '') blocks.push({ type: 'paragraph', text: heading.runInText, runIn: true });
  });
  return blocks;
}

function addRow(blocks: ImportedBlock[], cells: string[], continues: boolean): void {
  const previous = blocks.at(-1);
  if (continues && previous?.type === 'table') previous.rows.push(cells);
  else blocks.push({ type: 'table', rows: [cells] });
}
