const digits = new Map([...'零一二三四五六七八九'].map((character, value) => [character, value]));
digits.set('〇', 0).set('○', 0).set('两', 2);
const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** Regular expression source: a small Chinese numeral as used for numbering. The length limit bounds backtracking. */
export const chineseNumeral = '[〇零一二两三四五六七八九十百]{1,8}';

/**
 * Regular expression source: a Chinese number, optionally with decimals (三百二十五, 两万, 九十九点五). The length limits
 * bound backtracking.
 */
export const chineseNumber = '[〇零一二两三四五六七八九十百千万亿]{1,24}(?:点[〇零一二三四五六七八九]{1,8})?';

/**
 * Reads a Chinese number: 三, 十二, 一百零二, 三万二千, 一亿两千万, 九十九点五; also the spoken forms 一百二 (120) and
 * 两万五 (25,000). Null for anything else (十四五, 百千万, 二〇二三).
 */
export function readChineseNumber(text: string): number | null {
  const [whole = '', decimals, ...rest] = text.split('点');
  const value = readWhole(whole);
  if (decimals === undefined || value === null) return value;
  const fraction = readChineseDigits(decimals);
  return fraction === null || rest.length > 0 ? null : Number(`${value}.${fraction}`);
}

/** Reads Chinese digits one by one, as in years and decimals: 二〇二三 → `2023`. Null if any is not a digit. */
export function readChineseDigits(text: string): string | null {
  const values = [...text].map((character) => digits.get(character));
  return text === '' || values.includes(undefined) ? null : values.join('');
}

function readWhole(text: string): number | null {
  for (const [character, unit] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = text.lastIndexOf(character);
    if (at < 0) continue;
    const high = at === 0 ? 1 : readWhole(text.slice(0, at));
    const low = readLowOrder(text.slice(at + 1), unit);
    return high === null || low === null ? null : high * unit + low;
  }
  return readBelowTenThousand(text);
}

/** After 万 or 亿: nothing, a smaller number, or one digit that means tenths of the unit (两万五). */
function readLowOrder(text: string, unit: number): number | null {
  if (text === '') return 0;
  if (/^[百千万亿]/.test(text)) return null;
  const spoken = text.length === 1 ? digits.get(text) : undefined;
  if (spoken !== undefined) return spoken * (unit / 10);
  const value = readWhole(text);
  return value !== null && value < unit ? value : null;
}

function readBelowTenThousand(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let zero = false;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const character of text) {
    const unit = units.get(character);
    if (unit !== undefined) {
      if (unit >= lastUnit || digit === 0) return null;
      total += (digit ?? 1) * unit;
      [digit, zero, lastUnit] = [null, false, unit];
      continue;
    }
    const value = digits.get(character);
    if (value === undefined || (digit !== null && digit !== 0)) return null;
    zero ||= value === 0;
    digit = value;
  }
  if (text === '') return null;
  const spoken = !zero && lastUnit >= 100 && Number.isFinite(lastUnit);
  return total + (digit ?? 0) * (spoken ? lastUnit / 10 : 1);
}
