import { chineseNumeral, readChineseNumber } from './chinese-number.ts';

const forms = [
  new RegExp(`^(${chineseNumeral})\\s*[、.．]`),
  new RegExp(`^[（(]\\s*(${chineseNumeral})\\s*[）)]`),
  new RegExp(`^第\\s*(${chineseNumeral})\\s*(?:章|节|编|部分)`),
  /^(\d{1,3})\s*[、.．](?!\d)/,
  /^[（(]\s*(\d{1,3})\s*[）)]/,
  /^第\s*(\d{1,3})\s*(?:章|节|编|部分)/,
];

/** The number printed before a heading: 一、 → 1, （二） → 2, `4 .` → 4, 第三章 → 3. Null if there is none. */
export function readHeadingNumber(heading: string): number | null {
  for (const form of forms) {
    const printed = form.exec(heading)?.[1];
    if (printed === undefined) continue;
    return /^\d/.test(printed) ? Number(printed) : readChineseNumber(printed);
  }
  return null;
}

/** The heading without its printed number. Its words determine part and topic. */
export function headingWords(heading: string): string {
  for (const form of forms) {
    const match = form.exec(heading);
    if (match) return heading.slice(match[0].length).trim();
  }
  return heading;
}
