import { attribute, escapeText } from '../html/escape.ts';
import { noteLinkHtml } from './note-link-html.ts';

/** The text of a block: strings, and marked runs, each with the number of its note. */
export type BlockText = readonly (
  | string
  | {
      /** CSS class. */
      kind: string;
      /** Number of the note whose first words begin here. */
      begins: number | null;
      /** Number of the note whose words end here. */
      ends: number | null;
      text: BlockText;
    }
)[];

/** A block's text with its marks. */
export function blockTextHtml(text: BlockText): string {
  return text.map((run) => (typeof run === 'string' ? escapeText(run) : runHtml(run))).join('');
}

function runHtml({ kind, begins, ends, text }: Exclude<BlockText[number], string>): string {
  const id = attribute('id', begins === null ? null : `at-${begins}`);
  const link = ends === null ? '' : noteLinkHtml(ends, 'note');
  return `<span${attribute('class', kind)}${id}>${blockTextHtml(text)}${link}</span>`;
}
