import { formatDate } from '../../model/format.ts';
import type { ReportUrl } from '../../model/report-url.ts';
import { urlKinds } from '../../model/terms.ts';
import { attribute, escapeText } from '../html/escape.ts';

/** The items of a list of pages that show a report, each with its kind and its dates. */
export function urlItemsHtml(urls: readonly ReportUrl[]): string {
  return urls.map(urlItem).join('');
}

function urlItem({ address, kind, date, urlDate }: ReportUrl): string {
  const dates = (date ? `，页面所载 ${formatDate(date)}` : '') + (urlDate ? `，网址所示 ${formatDate(urlDate)}` : '');
  const link = `<a${attribute('href', address)} rel="external">${escapeText(address)}</a>`;
  return `<li>${link}<span class="soft">（${urlKinds[kind].name}${escapeText(dates)}）</span></li>`;
}
