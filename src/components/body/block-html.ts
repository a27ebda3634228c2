import type { Role } from '../../model/body.ts';
import { attribute, escapeText } from '../html/escape.ts';
import { href } from '../site/href.ts';
import { type BlockText, blockTextHtml } from './block-text-html.ts';
import { marginHtml, type ShownNote } from './margin-html.ts';

/** A block with the notes beside it. */
export type BodyBlock = { id: string; notes: readonly ShownNote[] } & ShownContent;

type ShownContent =
  | { type: 'heading'; level: 1 | 2 | 3; text: BlockText }
  | { type: 'paragraph'; role: Role | null; text: BlockText }
  | { type: 'item'; text: BlockText }
  | { type: 'table'; rows: readonly (readonly string[])[] };

/**
 * A block with its address, its notes and a link to cite it. `heading`: how many HTML levels a heading is below its own
 * level; `cite`: address that cites a passage, up to the block id.
 */
export function blockHtml(block: BodyBlock, { cite, heading }: { cite: string; heading: number }): string {
  const address = attribute('href', href(cite) + block.id);
  // CSS generates its word, so that neither copies nor searches of the text hold it.
  const link = `<a class="cite"${address} rel="nofollow" aria-label="引用本段"></a>`;
  const margin = block.notes.length > 0 ? marginHtml(block.notes) : '';
  return `<div class="unit"${attribute('id', block.id)}>${contentHtml(block, link, heading)}${margin}</div>`;
}

/** With the link in the last line of a paragraph, and beside a heading, whose name it would change. */
function contentHtml(block: ShownContent, link: string, heading: number): string {
  if (block.type === 'table') return tableHtml(block.rows) + link;
  // The lead of a series of items may have no words, and then nothing to cite.
  if (block.text.length === 0) return '';
  const text = blockTextHtml(block.text);
  if (block.type === 'heading') {
    const tag = `h${Math.min(block.level + heading, 6)}`;
    return `<${tag}>${text}</${tag}>${link}`;
  }
  const role = block.type === 'paragraph' && block.role ? `role-${block.role}` : null;
  return `<p${attribute('class', role)}>${text}${link}</p>`;
}

function tableHtml([head = [], ...rows]: readonly (readonly string[])[]): string {
  const names = head.map((cell) => `<th scope="col">${escapeText(cell)}</th>`).join('');
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeText(cell)}</td>`).join('')}</tr>`).join('');
  return `<div class="scroll" tabindex="0" role="region" aria-label="表格"><table><thead><tr>${names}</tr></thead><tbody>${lines}</tbody></table></div>`;
}
