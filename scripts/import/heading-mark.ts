import { chineseNumeral } from '../../src/parse/chinese-number.ts';
import { readHeadingNumber } from '../../src/parse/heading-number.ts';

/** A numbered line, which may be a heading: the whole line, or its first sentence with run-in text after it. */
export interface HeadingMark {
  /** Index of the numbering style, highest level first. */
  style: number;
  number: number;
  heading: string;
  runInText: string;
  /** Worded like a heading, not like an item of a list or running text. */
  isWorded: boolean;
}

/** Numbering styles of headings, highest level first: 第一部分, 一、, （一）, 1. */
const styles = [
  new RegExp(`^第\\s*${chineseNumeral}\\s*(?:章|节|编|部分)`),
  new RegExp(`^${chineseNumeral}\\s*[、.．]`),
  new RegExp(`^[（(]\\s*${chineseNumeral}\\s*[）)]`),
  /^\d{1,2}\s*[、.．](?!\d)/,
];
export const arabicStyle = 3;
/** A longer numbered sentence looks like running text. */
const longest = 70;

/** The mark of a line; null if it has no number. */
export function headingMark(text: string): HeadingMark | null {
  const style = styles.findIndex((pattern) => pattern.test(text));
  const number = readHeadingNumber(text);
  if (style < 0 || number === null) return null;
  const stop = text.indexOf('。');
  const heading = stop < 0 ? text : text.slice(0, stop + 1);
  const runInText = text.slice(heading.length).trim();
  return { style, number, heading, runInText, isWorded: isWorded(heading, style, runInText) };
}

function isWorded(heading: string, style: number, runInText: string): boolean {
  if (heading.length > longest || /[；;，,]$/.test(heading)) return false;
  // A sentence with figures, or a long one after an Arabic number, is running text.
  if (/\d+(?:\.\d+)?(?:%|％|余)?(?:[万亿]|件|宗|个|项|人|次|场|份|起|部|家)/.test(heading)) return false;
  return !(style === arabicStyle && runInText === '' && heading.endsWith('。') && heading.length > 40);
}
