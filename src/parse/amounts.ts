import { chineseNumber, readChineseNumber } from './chinese-number.ts';

/** A printed amount: its exact value, and the unit of its last printed digit (14.47 → 0.01, 486万 → 10000). */
export interface Amount {
  value: number;
  precision: number;
}

const spaces = '[ \\u00a0\\u3000]*';
const decimal = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?';
const exponents: Record<string, number> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  百亿: 10,
  千亿: 11,
  万亿: 12,
};
const multiplier = `(?:万亿|千亿|百亿|亿|千万|百万|十万|万|千(?![瓦米克卡伏兆])|百(?![分强]))`;

/** These may precede 万 and 亿: 3000多亿元, 十余万件. */
const approximately = '[余多几]';

/** Regular expression source: an amount in digits, with or without multiplier (1,407, 2337.47万, 3亿2000万). */
export const digitAmount = `(?<![\\d.])(?:${decimal}${spaces}亿${spaces}${decimal}${spaces}万|${decimal}(?:${spaces}(?:${multiplier}|${approximately}[万亿]))?)`;

/** Regular expression source: an amount in Chinese numerals. */
export const chineseAmount = `${chineseNumber}(?:${approximately}[万亿]+)?`;

/** Regular expression source: an amount in digits or in Chinese numerals. */
export const anyAmount = `(?:${digitAmount}|${chineseAmount})`;

/** Reads a printed amount in half-width digits or Chinese numerals. Null if it is not a number. */
export function readAmount(printed: string): Amount | null {
  if (/^\d+$/.test(printed)) return { value: Number(printed), precision: 1 };
  const text = printed.replace(/[ \u00a0\u3000,余多几]/g, '');
  if (!/^\d/.test(text)) return readChinese(text);
  const compound = /^([\d.]+)亿([\d.]+)万$/.exec(text);
  if (compound) {
    const [high, low] = [shift(compound[1] ?? '', 8), shift(compound[2] ?? '', 4)];
    return { value: high.value + low.value, precision: low.precision };
  }
  const [, mantissa = '', unit = ''] = /^([\d.]+)(.*)$/.exec(text) ?? [];
  const exponent = unit === '' ? 0 : exponents[unit];
  return exponent === undefined ? null : shift(mantissa, exponent);
}

/** A decimal times a power of ten. Moving the decimal point in the string avoids floating-point errors (2337.47万). */
export function shift(mantissa: string, exponent: number): Amount {
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  return { value: Number(`${mantissa}e${exponent}`), precision: Number(`1e${exponent - decimals}`) };
}

function readChinese(text: string): Amount | null {
  const value = readChineseNumber(text);
  if (value === null) return null;
  const decimals = text.split('点')[1]?.length ?? 0;
  if (decimals > 0) return { value, precision: Number(`1e-${decimals}`) };
  const unit = /[万亿]+$/.exec(text)?.[0] ?? '';
  return { value, precision: 10 ** (exponents[unit] ?? 0) };
}
