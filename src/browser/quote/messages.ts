/** Messages of the page on quotations. */

import { formatNumber } from '../../model/format.ts';
import { maxQueryLength } from '../../model/query-limits.ts';
import { cutQuery } from '../../search/format/query.ts';
import type { CheckedStretch, QuotationCheck } from '../../search/read/near/check-quotation.ts';

export const LOADING = '正在核对……';
export const EMPTY = '引文里要有文字或数字。';

/** The answer in one or two sentences. */
export function verdictMessage({ verdict, stretches }: QuotationCheck): string {
  if (verdict === 'absent') return '本库没有找到这段话，也没有相近的文字。';
  const places = stretches.filter(({ passage }) => passage !== null);
  if (verdict === 'verbatim') {
    return places.length === 1 ? '与原文逐字相同。' : `每一句都与原文逐字相同，分在 ${places.length} 处。`;
  }
  const differing = places.reduce((sum, stretch) => sum + differencesIn(stretch), 0);
  const absent = stretches.length - places.length;
  return [
    differing > 0 ? `与原文有 ${differing} 处不同。` : '找到的与原文逐字相同。',
    absent > 0 ? `有 ${absent} 处文字没有找到。` : '',
  ].join('');
}

/** The heading of one stretch of several. */
export function stretchHeading(stretch: CheckedStretch): string {
  if (stretch.passage === null) return '没有找到';
  const differing = differencesIn(stretch);
  return differing === 0 ? '逐字相同' : `有 ${differing} 处不同`;
}

export function remarks(typed: string, unchecked: number): string {
  return [
    cutQuery(typed) === typed ? '' : `引文太长，只核对前 ${formatNumber(maxQueryLength)} 字。`,
    unchecked === 0 ? '' : `还有 ${unchecked} 句没有核对，请分段再查。`,
  ].join('');
}

function differencesIn({ passage }: CheckedStretch): number {
  return passage?.pieces.filter(({ typed }) => typed !== null).length ?? 0;
}
