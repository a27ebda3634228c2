/** Messages of the search page. */

import { formatNumber } from '../../model/format.ts';
import { maxQueryLength, maxQueryTerms } from '../../model/query-limits.ts';
import { cutQuery, parseQuery, type Query } from '../../search/format/query.ts';
import type { Count, SearchResults } from '../../search/read/hit.ts';
import { SearchError } from '../../search/read/search-error.ts';
import type { ShorterQuery } from '../../search/read/shorter-queries.ts';
import type { Suggestions } from '../../search/read/suggestions.ts';
import { ScriptGone } from '../page/load-script.ts';
import { countFilters, type PageState } from './state.ts';

export const IDLE = '输入原文中的任意一段字，即可在全库中检索。';
export const LOADING = '正在检索……';
export const NO_INDEX = '预览里不能检索：检索文件在生成网站时才有。要试检索，请运行 npm start。';
export const LOOKING_FURTHER = '正在找相近的文字……';
export const SLOW = import.meta.env.SEARCH_INDEX
  ? '仍在检索：检索服务器还没有答复。可以继续等，也可以重试。'
  : '仍在检索：检索文件还没有读完，可能网络较慢。可以继续等，也可以重试。';

/** Null if the query has a term. */
export function emptyQueryMessage(text: string): string | null {
  const { terms, excluded } = parseQuery(text);
  if (terms.length > 0) return null;
  if (excluded.length > 0) return '只有要排除的词。请再写一个要查找的词。';
  return text.trim() === '' ? IDLE : '检索词里要有文字或数字；标点符号不计。';
}

export function countMessage({ count, exact }: Count, state: PageState): string {
  const range = countFilters(state.filters) > 0 ? '所选范围内' : '';
  if (count === 0) return `${range}没有${describeQuery(state)}的文件。`;
  return `${range}找到${exact ? ' ' : '约 '}${count} 份${describeQuery(state)}的文件。`;
}

/** What was found; if nothing was, what there is without filters. */
export function resultMessage({ state, unfiltered }: SearchResults, page: PageState): string {
  const isNarrowedToNone = state.count === 0 && countFilters(page.filters) > 0;
  return countMessage(state, page) + (isNarrowedToNone ? unfilteredMessage(unfiltered) : '');
}

function unfilteredMessage({ count, exact }: Count): string {
  return count === 0 ? '去掉筛选也没有。' : `去掉筛选后有${exact ? ' ' : '约 '}${count} 份。`;
}

/** On a query that was cut, on simplified terms and on pieces without effect. */
export function queryRemarks(typed: string, searched: Query | undefined): string {
  const { terms, excluded, ignored, tooManyTerms } = parseQuery(typed);
  const before = [...terms, ...excluded].map((term) => term.text);
  const after = searched === undefined ? before : [...searched.terms, ...searched.excluded].map((term) => term.text);
  const simplified = after.filter((term) => !before.includes(term));
  return [
    cutQuery(typed) === typed ? '' : `检索词太长，只检索前 ${formatNumber(maxQueryLength)} 字。`,
    tooManyTerms ? `检索词太多，只检索前 ${maxQueryTerms} 个。` : '',
    simplified.length > 0 ? `已按简体${list(simplified)}检索。` : '',
    ignored.length > 0 ? `${list(ignored)}没有文字或数字，未计入。` : '',
  ].join('');
}

export const RETRY = '重试';
export const RELOAD = '重新载入';

export function failureMessage(error: unknown): string {
  if (error instanceof ScriptGone) return '网站已更新，这个网页是旧的。请重新载入，检索词会保留。';
  if (import.meta.env.SEARCH_INDEX) return serverFailureMessage(error);
  if (error instanceof SearchError && error.reason === 'damaged') {
    return '检索没有完成：检索文件损坏，或与当前网页版本不符。请重试；仍不行时请刷新网页。';
  }
  return '检索没有完成：检索文件读不到，可能是网络中断。请重试。';
}

/** A script cannot distinguish a server that is down from a broken network and from a server that refuses this site. */
function serverFailureMessage(error: unknown): string {
  if (error instanceof SearchError && error.reason !== 'unreachable') {
    return '检索没有完成：检索服务器上没有与当前网页相符的索引。请刷新网页；仍不行时，要等网站的维护者更新索引。';
  }
  return '检索没有完成：检索服务器没有答复，可能正忙，或网络中断。请过一会儿重试。';
}

/** Follows the message that nothing matches. */
export function suggestionsMessage({ shorter, near }: Suggestions): string {
  const passages = `${near.length} 处相近的文字`;
  if (shorter.length > 0) return near.length > 0 ? `去掉一个词就有结果，另有 ${passages}。` : '去掉一个词就有结果。';
  return near.length > 0 ? `有 ${passages}。` : '也没有相近的文字。';
}

export function shorterMessage({ dropped, count, exact }: ShorterQuery): string {
  return `去掉${list([dropped.raw])}后有${exact ? ' ' : '约 '}${count} 份文件`;
}

/** Beside an exact answer that stays. */
export function suggestionsFailureMessage(error: unknown): string {
  if (error instanceof ScriptGone) return '网站已更新，要重新载入网页才能查相近的文字，检索词会保留。';
  return '相近的文字没有查完，可以重试。';
}

/** Beside results that stay. */
export function filtersFailureMessage(error: unknown): string {
  if (error instanceof ScriptGone) return '网站已更新，要重新载入网页才能筛选，检索词会保留。';
  return '筛选没有载入，可以重试。';
}

function describeQuery({ text, mode }: PageState): string {
  const { terms, excluded } = parseQuery(text);
  const [included, not] = [terms, excluded].map((all) => list(all.map(({ raw }) => raw))) as [string, string];
  const verb = mode === 'related' ? '与' : terms.length > 1 ? '同时含有' : '含有';
  return `${verb}${included}${not === '' || mode === 'related' ? '' : `、不含${not}`}${mode === 'related' ? '相关' : ''}`;
}

/** Messages repeat at most this many terms, and of a long term its two ends of this length. */
const SHOWN_TERMS = 8;
const SHOWN_ENDS = 20;

function list(terms: readonly string[]): string {
  const shown = terms.slice(0, SHOWN_TERMS).map(quoted).join('');
  return terms.length > SHOWN_TERMS ? `${shown}等 ${terms.length} 个词` : shown;
}

function quoted(text: string): string {
  const characters = [...text];
  if (characters.length <= 2 * SHOWN_ENDS + 10) return `“${text}”`;
  return `“${characters.slice(0, SHOWN_ENDS).join('')}……${characters.slice(-SHOWN_ENDS).join('')}”`;
}
