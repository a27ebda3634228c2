import { chineseNumber, readChineseNumber } from './chinese-number.ts';

/** A printed amount: its exact value, and what one unit of its last printed digit is worth (14.47 → 0.01, 486万 → 10000). */
export interface Amount {
  value: number;
  step: number;
}

const gap = '[ \\u00a0\\u3000]*';
const figure = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?';
const powers: Record<string, number> = {
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

/** 余, 多 and 几 may stand before 万 and 亿: 3000多亿元, 十余万件. */
const more = '[余多几]';

/** An amount in digits, perhaps multiplied (1,407, 2337.47万, 3亿2000万), for use inside regular expressions. */
export const digitAmount = `(?<![\\d.])(?:${figure}${gap}亿${gap}${figure}${gap}万|${figure}(?:${gap}(?:${multiplier}|${more}[万亿]))?)`;

/** An amount in Chinese numerals, for use inside regular expressions. */
export const chineseAmount = `${chineseNumber}(?:${more}[万亿]+)?`;

/** An amount in digits or in Chinese numerals, for use inside regular expressions. */
export const anyAmount = `(?:${digitAmount}|${chineseAmount})`;

/** Reads a printed amount, in digits (half width) or Chinese numerals. Null where it makes no number. */
export function readAmount(printed: string): Amount | null {
  const text = printed.replace(/[ \u00a0\u3000,余多几]/g, '');
  if (!/^\d/.test(text)) return readChinese(text);
  const compound = /^([\d.]+)亿([\d.]+)万$/.exec(text);
  if (compound) {
    const [high, low] = [shift(compound[1] ?? '', 8), shift(compound[2] ?? '', 4)];
    return { value: high.value + low.value, step: low.step };
  }
  const [, mantissa = '', unit = ''] = /^([\d.]+)(.*)$/.exec(text) ?? [];
  const power = unit === '' ? 0 : powers[unit];
  return power === undefined ? null : shift(mantissa, power);
}

/** A decimal times a power of ten. Moving the point in the text keeps 2337.47万 free of rounding dust. */
export function shift(mantissa: string, power: number): Amount {
  const places = mantissa.split('.')[1]?.length ?? 0;
  return { value: Number(`${mantissa}e${power}`), step: Number(`1e${power - places}`) };
}

function readChinese(text: string): Amount | null {
  const value = readChineseNumber(text);
  if (value === null) return null;
  const places = text.split('点')[1]?.length ?? 0;
  if (places > 0) return { value, step: Number(`1e-${places}`) };
  const unit = /[万亿]+$/.exec(text)?.[0] ?? '';
  return { value, step: 10 ** (powers[unit] ?? 0) };
}
