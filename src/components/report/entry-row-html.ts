import { cataloguedRow, regionYearAddress } from '../../model/addresses.ts';
import type { DateBasis } from '../../model/report.ts';
import { dateBases } from '../../model/terms.ts';
import { attribute, escapeText } from '../html/escape.ts';
import { href } from '../site/href.ts';
import { type BadgedEntry, badgesHtml } from './badges-html.ts';
import { entryLinks, type LinkedEntry } from './entry-links.ts';
import { urlItemsHtml } from './url-items-html.ts';

/** A report in a table of reports. */
export interface ShownEntry extends BadgedEntry, LinkedEntry {
  id: string;
  region: string;
  /** From the province down. */
  regionName: string;
  issuerInferred: boolean;
  /** ISO date. */
  published: string | null;
  dateBasis: DateBasis | null;
  note: string | null;
}

/** A table row for a report. The title links to its page or, for a catalogue entry, to the official page. */
export function entryRowHtml(entry: ShownEntry): string {
  const row = attribute('id', entry.address === null ? cataloguedRow(entry.id) : null);
  const place = attribute('href', href(regionYearAddress(entry.region, entry.year)));
  const issuers = escapeText(entry.issuers.join('、')) + (entry.issuerInferred ? '（据内容推断）' : '');
  return (
    `<tr${row}><td><a${place}>${escapeText(entry.regionName)}</a></td>` +
    `<td class="entry-name">${nameHtml(entry)}</td><td>${issuers}</td>` +
    `<td class="${entry.published ? 'whole' : 'whole none'}">${publicationHtml(entry)}</td>` +
    `<td>${badgesHtml(entry)}</td></tr>`
  );
}

/** The title with its link, and folded what else is known of the report. */
function nameHtml(entry: ShownEntry): string {
  const { title, main, others } = entryLinks(entry);
  const name = escapeText(title);
  const rest = remarksHtml(entry.note, others);
  if (entry.address !== null) return `<a${attribute('href', href(entry.address))}>${name}</a>${rest}`;
  if (main === null) return name + rest;
  const repost = main.kind === 'repost' ? ' 转载' : '';
  return `<a${attribute('href', main.address)} rel="external">${name}&nbsp;↗${repost}</a>${rest}`;
}

function remarksHtml(note: string | null, others: LinkedEntry['urls']): string {
  if (note === null && others.length === 0) return '';
  const remark = note === null ? '' : `<p>编者按：${escapeText(note)}</p>`;
  const urls = others.length === 0 ? '' : `<div>又见：<ul class="plain">${urlItemsHtml(others)}</ul></div>`;
  return `<details><summary>注</summary>${remark}${urls}</details>`;
}

function publicationHtml({ published, dateBasis }: ShownEntry): string {
  const time = published ? `<time${attribute('datetime', published)}>${escapeText(published)}</time>` : '';
  const basis = dateBasis === null || dateBasis === 'page' ? '' : dateBases[dateBasis].name;
  return time + (basis === '' ? '' : `<span class="soft">${escapeText(basis)}</span>`);
}
