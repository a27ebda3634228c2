import { type CheckedValue, isQuestioned } from '../../model/checked-value.ts';
import { checks } from '../../model/terms.ts';
import { attribute, escapeText } from '../html/escape.ts';
import { href } from '../site/href.ts';
import { verdictHtml } from '../value/verdict-html.ts';
import { noteLinkHtml } from './note-link-html.ts';

/** A note on a block. */
export interface ShownNote {
  /** CSS class. */
  kind: string;
  label: string;
  text: string;
  address: string | null;
  /** Also at the words that it is about; null if those are not marked. */
  number: number | null;
  /** Shown on demand only. */
  quiet: boolean;
  /** Of an observation. */
  value?: CheckedValue;
  /** Links to other reports with the same sentence. */
  occurrences?: readonly { name: string; address: string }[];
}

/** Notes on a block: beside it on wide screens, otherwise folded below it. */
export function marginHtml(notes: readonly ShownNote[]): string {
  const items = notes.map(noteHtml).join('');
  return `<details class="margin"><summary>${escapeText(summaryOf(notes))}</summary><ul>${items}</ul></details>`;
}

function summaryOf(notes: readonly ShownNote[]): string {
  const count = notes.filter(({ quiet }) => !quiet).length;
  const figures = notes.filter(({ kind, quiet }) => quiet && kind !== 'repeat').length;
  const questioned = notes.filter(({ value }) => value && isQuestioned(value)).length;
  const kinds = count > 0 ? `标注 ${count} 条` : figures > 0 ? `指标数值 ${figures} 项` : '重复的文字';
  return questioned > 0 ? `${kinds}，${questioned} 个数${checks.differs.name}` : kinds;
}

function noteHtml({ kind, label, text, address, number, quiet, value, occurrences = [] }: ShownNote): string {
  const classes = `${kind}${quiet ? ' quiet' : ''}${value && isQuestioned(value) ? ' questioned' : ''}`;
  const id = attribute('id', number === null ? null : `note-${number}`);
  const link = number === null ? '' : noteLinkHtml(number, 'at');
  const words = address ? linkHtml(address, text) : escapeText(text);
  const verdict = value ? verdictHtml(value) : '';
  const elsewhere = occurrences.map((occurrence) => ` ${linkHtml(occurrence.address, occurrence.name)}`).join('');
  return `<li${attribute('class', classes)}${id}>${link}<b>${escapeText(label)}</b> ${words}${verdict}${elsewhere}</li>`;
}

function linkHtml(address: string, text: string): string {
  return `<a${attribute('href', href(address))}>${escapeText(text)}</a>`;
}
