// Values of indicators in words. Loads in browsers.
import { type CheckedValue, isQuestioned, type QuestionedValue } from './checked-value.ts';
import { formatBound, formatNumber } from './format.ts';
import { type Bound, checks, type Direction } from './terms.ts';

/** A number with its unit; `printed` as in CheckedValue. */
export interface Quantity {
  value: number;
  unit: string;
  printed: string | null;
}

/** Formats a value as reports state it: 超 300万 人次, 99.58%, 第 1 名, 前 10 名. */
export function formatValue({ bound, ranked, ...quantity }: Quantity & { bound: Bound; ranked: boolean }): string {
  const { value } = quantity;
  if (ranked && bound === 'exact') return `第 ${formatNumber(value)} 名`;
  if (ranked && bound === 'at-most') return `前 ${formatNumber(value)} 名`;
  const before = formatBound(bound) === '' ? '' : `${formatBound(bound)} `;
  return before + formatQuantity(quantity);
}

/** Formats a number with its unit, after a space if the unit is Chinese: 100%, 600 项, 300万 人次. */
export function formatQuantity({ value, unit, printed }: Quantity): string {
  const number = printed ?? formatNumber(value);
  return unit === '%' ? `${number}%` : `${number} ${unit}`;
}

/** The digits of a value that is shown as printed: 3,000,000 for 300万. Null if it is shown in digits. */
export function digitsOf({ value, printed }: Pick<Quantity, 'value' | 'printed'>): string | null {
  return printed === null ? null : formatNumber(value);
}

/** The computed value of a recomputed one, formatted like it: 99.33%. Null if it was not recomputed. */
export function formatComputed({ unit, computed }: CheckedValue): string | null {
  return computed === null ? null : formatQuantity({ value: computed, unit, printed: null });
}

/** Whether values of an indicator are ranks, of which 1 is the best: persons are also counted in 名. */
export function isRanking({ unit, direction }: { unit: string; direction: Direction }): boolean {
  return unit === '名' && direction === 'down';
}

/** Words of the badge after a questioned value: 不符，算得 99.33%. Null if the value is not questioned. */
export function formatVerdict(checked: CheckedValue): string | null {
  const computed = formatComputed(checked);
  return isQuestioned(checked) && computed !== null ? `${checks.differs.name}，算得 ${computed}` : null;
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
