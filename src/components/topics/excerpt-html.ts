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

/** A list item: its headings, the blocks, each linked to its place, and how many are omitted. */
export function excerptHtml({ headings, blocks, more }: ShownExcerpt): string {
  const path = headings.map((heading) => heading.replace(/。$/, '')).join(' › ');
  const above = headings.length > 0 ? `<p class="small soft">${escapeText(path)}</p>` : '';
  const omitted = more > 0 ? `<p class="small soft">其后还有 ${more} 段，见原文。</p>` : '';
  return `<li>${above}${blocks.map(passageHtml).join('')}${omitted}</li>`;
}
