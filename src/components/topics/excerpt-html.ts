import { escapeText } from '../html/escape.ts';
import { type LinkedPassage, passageHtml } from '../value/passage-html.ts';

/** The openings of a passage's blocks. */
export interface ShownExcerpt {
  /** Enclosing headings, outermost first. */
  headings: readonly string[];
  blocks: readonly LinkedPassage[];
  /** Number of omitted blocks. */
  more: number;
}

/** The items of a list of excerpts. A section is named once for the passages in it. */
export function excerptItemsHtml(excerpts: readonly ShownExcerpt[]): string {
  const sections = excerpts.map(({ headings }) => headings.map((heading) => heading.replace(/。$/, '')).join(' › '));
  return excerpts
    .map((excerpt, i) => excerptItem(excerpt, sections[i] === sections[i - 1] ? '' : (sections[i] ?? '')))
    .join('');
}

/** The section, the blocks, each linked to its place, and how many are omitted. */
function excerptItem({ blocks, more }: ShownExcerpt, section: string): string {
  const above = section === '' ? '' : `<p class="small soft">${escapeText(section)}</p>`;
  const omitted = more > 0 ? `<p class="small soft">其后还有 ${more} 段，见原文。</p>` : '';
  return `<li>${above}${blocks.map(passageHtml).join('')}${omitted}</li>`;
}
