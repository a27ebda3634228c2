import { isoDateSchema, partialDateSchema } from '../model/date.ts';
import { readChineseDigits, readChineseNumber } from './chinese-number.ts';

/** Regular expression source: a day as Chinese documents print it. */
export const printedDay =
  '(?:\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}(?:\\s*日)?|[〇零○O一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)';

const arabic = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/;
const chinese = /([〇零○O一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/;

/** Reads the first day in a text: 2023年3月6日, 2023-03-06, full-width digits, 二〇二三年三月六日. ISO, null if there is none. */
export function readDay(text: string): string | null {
  const plain = text.normalize('NFKC');
  const numbers = numbersIn(plain);
  if (!numbers) return null;
  const [year, month, day] = numbers.map((number) => String(number ?? '').padStart(2, '0'));
  return isoDateSchema.safeParse(`${year}-${month}-${day}`).data ?? null;
}

const digitsOnly = /^(\d{4})(\d{2})(\d{2})$/;
const arabicMonth = /^(\d{4})\s*(?:[-/.年])\s*(\d{1,2})\s*月?$/;
const chineseMonth = /^([〇零○O一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月$/;
const wholeYear = /^(\d{4})年$/;

/** The ISO form of a day, month or year in another notation, or of a day without signs (20240305); null for other texts. */
export function readPartialDate(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const [, year, month, day] = digitsOnly.exec(plain) ?? arabicMonth.exec(plain) ?? wholeYear.exec(plain) ?? [];
  const [, chineseYear = '', monthNumeral = ''] = chineseMonth.exec(plain) ?? [];
  const parts =
    chineseYear === ''
      ? [year, month, day]
      : [readChineseDigits(chineseYear.replaceAll('O', '〇')), readChineseNumber(monthNumeral)];
  const written = parts.flatMap((part) => (part === undefined ? [] : String(part).padStart(2, '0'))).join('-');
  return readDay(plain) ?? partialDateSchema.safeParse(written).data ?? null;
}

function numbersIn(text: string): (number | null)[] | null {
  const inDigits = arabic.exec(text);
  if (inDigits) return inDigits.slice(1).map(Number);
  const [, year = '', month = '', day = ''] = chinese.exec(text) ?? [];
  if (year === '') return null;
  return [Number(readChineseDigits(year.replaceAll('O', '〇'))), readChineseNumber(month), readChineseNumber(day)];
}
