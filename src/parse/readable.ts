import { shift } from './amounts.ts';
import { type NumberKind, type NumberReading, readNumbers } from './numbers.ts';

/**
 * Whether a value, in its unit, can be read in a quote: 3000000 人次 in 超300万人次, 100 % in “三个百分百”, 10 名 in 全国前十,
 * 70 % in 超七成. A negative value is read in a decrease (下降16.22%). A quote that counts nothing names one thing:
 * 成功创建全国法治政府建设示范市 is 1 个.
 */
export function readableIn(value: number, unit: string, quote: string): boolean {
  const readings = readNumbers(quote);
  return readingsOf(value, unit, quote, readings).length > 0 || namesOne(value, unit, readings);
}

/** The readings of a text that state a value in its unit. `readings` are those of the text, or some of them. */
export function readingsOf(
  value: number,
  unit: string,
  text: string,
  readings: readonly NumberReading[],
): NumberReading[] {
  const kinds = kindsOf(unit);
  const wanted = shift(String(Math.abs(value)), factorOf(unit)).value;
  return readings.filter((reading) => {
    if (!kinds.includes(reading.kind) || !isClose(reading, wanted, kinds)) return false;
    return value >= 0 || decreases(text, reading.start);
  });
}

/** Whether a quote without any count stands for one thing, named instead of counted. */
export function namesOne(value: number, unit: string, readings: readonly NumberReading[]): boolean {
  return value === 1 && kindsOf(unit).includes('cardinal') && readings.every((reading) => reading.kind === 'date');
}

/** How many zeros the unit itself stands for: 万元 → 4. */
export function factorOf(unit: string): number {
  const word = /^(万亿|亿|千万|百万|万)/.exec(unit)?.[1];
  return word === undefined ? 0 : (factors[word] ?? 0);
}

const factors: Record<string, number> = { 万: 4, 百万: 6, 千万: 7, 亿: 8, 万亿: 12 };

const unitKinds: [RegExp, NumberKind[]][] = [
  [/^[%％]$|^百分比$/, ['percent', 'fraction']],
  [/^‰$/, ['permille']],
  [/百分点$/, ['points']],
  [/倍$/, ['multiple']],
  // 名 counts people as well as places.
  [/^(?:名|名次|位|位次|排名)$/, ['rank', 'ordinal', 'cardinal']],
  [/^(?:届|批|批次|次|轮|期)$/, ['cardinal', 'ordinal']],
];

function kindsOf(unit: string): NumberKind[] {
  return unitKinds.find(([pattern]) => pattern.test(unit))?.[1] ?? ['cardinal', 'fraction'];
}

/** A fraction (三分之二) has no end as a decimal: two digits of it are enough. */
function isClose(reading: NumberReading, wanted: number, kinds: readonly NumberKind[]): boolean {
  if (reading.kind !== 'fraction') return reading.value === wanted;
  const scale = kinds.includes('percent') ? 100 : 1;
  return Math.abs(reading.value * scale - wanted) < scale / 200;
}

const decline = /(?:下降|减少|降低|回落|下滑|减幅|降幅|压减|缩减|缩短|负|-|－|−)[^，。；,;]{0,6}$/;

function decreases(text: string, at: number): boolean {
  return decline.test(text.slice(Math.max(0, at - 12), at));
}
