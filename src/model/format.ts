// Formats of dates, numbers and titles for readers. Loads in browsers.
import { type Bound, bounds } from './terms.ts';

/** 2023年3月6日, 2023年3月 or 2023年, depending on the precision of the date. */
export function formatDate(iso: string): string {
  const [year, month, day] = [iso.slice(0, 4), iso.slice(5, 7), iso.slice(8, 10)].map(Number);
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
}

/** Thousands separators and at most six decimals: 11,110,692 and 99.58. */
export function formatNumber(value: number): string {
  if (Number.isSafeInteger(value)) return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
  decimalFormat ??= new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 });
  return decimalFormat.format(value);
}

/** Only for decimals: it takes a hundred times as long as grouping digits, and a phone takes 150 ms to construct it. */
let decimalFormat: Intl.NumberFormat | undefined;

/** The word before a value: 约, 不少于; empty if the value is exact. */
export function formatBound(bound: Bound): string {
  return bound === 'exact' ? '' : bounds[bound].name;
}

/** The title for display; square brackets mark a title supplied by the archive (GB/T 7714, GB/T 3792). */
export function shownTitle(title: string, supplied: boolean): string {
  return supplied ? `[${title}]` : title;
}

/** Supplied for a report whose title is unknown; display it with `shownTitle`, in brackets like any supplied title. */
export function suppliedTitle(issuers: readonly string[], year: number): string {
  return `${issuers.join('、')}${year}年法治政府建设年度报告`;
}
