// Values of indicators in words. Loads in browsers.
import type { Observation } from './annotation.ts';
import { type CheckedValue, isQuestioned, type QuestionedValue } from './checked-value.ts';
import { formatBound, formatNumber } from './format.ts';
import { checks } from './terms.ts';

/** Formats a value as reports state it: 超 3,000,000 人次, 99.58%, 第 1 名, 不超过 10 名. */
export function formatValue({ value, unit, bound }: Pick<Observation, 'value' | 'unit' | 'bound'>): string {
  const before = formatBound(bound) === '' ? '' : `${formatBound(bound)} `;
  if (unit === '名' && bound === 'exact') return `第 ${formatNumber(value)} 名`;
  return unit === '%' ? `${before}${formatNumber(value)}%` : `${before}${formatNumber(value)} ${unit}`;
}

/** Words of the badge after a questioned value: 不符，算得 99.33%. Null if the value is not questioned. */
export function formatVerdict(checked: CheckedValue): string | null {
  const { unit, computed } = checked;
  if (!isQuestioned(checked) || computed === null) return null;
  return `${checks.differs.name}，算得 ${formatValue({ value: computed, unit, bound: 'exact' })}`;
}

/** A value with its verdict, for text without markup: 99.58%（不符，算得 99.33%）. */
export function formatChecked(checked: CheckedValue): string {
  const verdict = formatVerdict(checked);
  return verdict === null ? formatValue(checked) : `${formatValue(checked)}（${verdict}）`;
}

/** A questioned value beside a passage that prints it: 人民调解成功率 99.58%（不符，算得 99.33%）. */
export function formatQuestioned({ name, value }: QuestionedValue): string {
  return `${name} ${formatChecked(value)}`;
}
