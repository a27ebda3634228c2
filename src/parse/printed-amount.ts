import { readNumbers } from './numbers.ts';
import { mentionsOfValue, unitExponent } from './value-mentions.ts';

/**
 * The amount in 万 or 亿 by which a quote states a value: `300万` for 3000000 in 超300万人次. Null if the quote prints
 * another form, or if the unit itself has a multiplier (万元).
 */
export function printedAmount({ value, unit, quote }: { value: number; unit: string; quote: string }): string | null {
  if (unitExponent(unit) > 0) return null;
  const mention = mentionsOfValue(value, unit, quote, readNumbers(quote)).find(({ printed }) => /[万亿]/.test(printed));
  if (!mention) return null;
  return (value < 0 ? '-' : '') + mention.printed.replace(/\s/g, '');
}
