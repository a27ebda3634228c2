import type { Observation } from '../../model/annotation.ts';
import { formatBound, formatNumber } from '../../model/format.ts';

/** Formats a value as reports state it: 超 3,000,000 人次, 99.58%, 第 1 名, 不超过 10 名. */
export function formatValue({ value, unit, bound }: Pick<Observation, 'value' | 'unit' | 'bound'>): string {
  const before = formatBound(bound) === '' ? '' : `${formatBound(bound)} `;
  if (unit === '名' && bound === 'exact') return `第 ${formatNumber(value)} 名`;
  return unit === '%' ? `${before}${formatNumber(value)}%` : `${before}${formatNumber(value)} ${unit}`;
}
