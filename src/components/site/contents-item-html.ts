import { attribute, escapeText } from '../html/escape.ts';

/** A heading or section in the contents of a page. */
export interface ContentsEntry {
  id: string;
  name: string;
  /** Of a heading within a text or section. */
  level?: number;
}

/** A list item with the link to a heading or section. */
export function contentsItemHtml({ id, name, level }: ContentsEntry): string {
  const indent = attribute('class', level === undefined ? null : `level-${level}`);
  return `<li${indent}><a${attribute('href', `#${id}`)}>${escapeText(name)}</a></li>`;
}
