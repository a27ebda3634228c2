import type { CheckedValue } from '../../model/checked-value.ts';
import { formatNumber } from '../../model/format.ts';
import { checks } from '../../model/terms.ts';
import { verdictHtml } from '../value/verdict-html.ts';

/** The spread of a year's values. */
export interface ShownSpread {
  year: number;
  count: number;
  questioned: number;
  low: CheckedValue;
  median: CheckedValue;
  high: CheckedValue;
}

/** A table row for the spread of a year's values. */
export function spreadRowHtml({ year, count, questioned, low, median, high }: ShownSpread): string {
  const doubts = `<span class="badge differs">${questioned} 个${checks.differs.name}</span>`;
  const values = [low, median, high].map(
    (value) => `<td class="n">${formatNumber(value.value)}${verdictHtml(value)}</td>`,
  );
  return `<tr><th scope="row">${year}</th><td class="n">${count} 个${questioned > 0 ? doubts : ''}</td>${values.join('')}</tr>`;
}
