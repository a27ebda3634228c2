/** The letters of a number as spreadsheets count columns: a, z, aa, ab. */
export function letters(number: number): string {
  if (number < 1) return String(number);
  const rest = String.fromCharCode(97 + ((number - 1) % 26));
  return number > 26 ? letters(Math.floor((number - 1) / 26)) + rest : rest;
}

export function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  return romanSigns
    .map(([value, sign]) => {
      const times = Math.floor(rest / value);
      rest %= value;
      return sign.repeat(times);
    })
    .join('');
}

/** 1 to 99 as 一, 十, 二十一; other numbers in digits. */
export function chinese(number: number): string {
  if (number < 1 || number > 99) return String(number);
  const [tens, units] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : chineseDigits[tens]}十`;
  return ten + (units === 0 ? '' : chineseDigits[units]);
}

export const chineseDigits = '〇一二三四五六七八九';

const romanSigns: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
