import { formatDate } from './format.ts';
import { type DateBasis, dateBases, type TimelinessState, timelinessStates } from './terms.ts';

/** 2023年3月6日公布（据页面所载）, or 转载页日期：2023年3月6日. */
export function publicationWords(published: string, dateBasis: DateBasis): string {
  const { name, byIssuer } = dateBases[dateBasis];
  return byIssuer ? `${formatDate(published)}公布（${name}）` : `${name}：${formatDate(published)}`;
}

/** 按期公布, 逾期公布（晚 12 天）; null if it is not known. */
export function timelinessWords({ status, days }: { status: TimelinessState; days: number | null }): string | null {
  if (status === 'unknown') return null;
  return timelinessStates[status].name + (days === null ? '' : `（晚 ${days} 天）`);
}
