import { isoDateSchema } from '../../src/model/date.ts';
import { readChineseDigits, readChineseNumber } from '../../src/parse/chinese-number.ts';
import { recogniseRole } from '../../src/parse/roles.ts';
import type { ClassifiedSource } from './classify-lines.ts';
import type { Source } from './source.ts';

/** Facts stated in a source. */
export interface Facts {
  /** As the page shows it. */
  published?: string;
  signed?: string;
  delivered?: string;
  deliveredTo?: string;
  documentNumber?: string;
  /** In source order. */
  issuers: string[];
}

/** Reads facts from the title, the omitted lines, and the first and last lines of the body. */
export function readFacts(source: Source, classified: ClassifiedSource): Facts {
  const { title, body, omitted } = classified;
  const outside = [...omitted.keys()].map((index) => source.lines[index]?.text ?? '');
  const head = body.slice(0, 4).map((line) => line.text);
  const tail = body.slice(-4).map((line) => line.text);
  const delivery = head.map(readDelivery).find((candidate) => candidate !== null);
  const facts: Facts = { issuers: issuersOf(title?.text ?? '', head, tail, outside) };
  const published = publishedOn(outside);
  if (published) facts.published = published;
  const signed = signedOn(tail, head);
  if (signed) facts.signed = signed;
  if (delivery) Object.assign(facts, delivery);
  const number = outside.map(readDocumentNumber).find((candidate) => candidate !== null);
  if (number) facts.documentNumber = number;
  return facts;
}

/** Reads a date in the notations of Chinese documents: 2023年3月6日, 2023-03-06, 二〇二三年三月六日. Null if there is none. */
export function readDay(text: string): string | null {
  const arabic = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(text);
  const chinese = /([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/.exec(
    text,
  );
  const numbers = arabic
    ? arabic.slice(1).map(Number)
    : chinese && [
        Number(readChineseDigits(chinese[1] ?? '')),
        readChineseNumber(chinese[2] ?? ''),
        readChineseNumber(chinese[3] ?? ''),
      ];
  if (!numbers) return null;
  const [year, month, day] = numbers.map((number) => String(number ?? '').padStart(2, '0'));
  return isoDateSchema.safeParse(`${year}-${month}-${day}`).data ?? null;
}

const publicationLabel =
  /(?:发布|公布|公开|发表|上传|发文|提供)(?:时间|日期)|^(?:时间|日期)\s*[:：]|[\s|｜](?:时间|日期)\s*[:：]/;

/** The publication date shown on the page, not the date of creation or of an update. */
function publishedOn(outside: readonly string[]): string | undefined {
  for (const text of outside) {
    const label = publicationLabel.exec(text);
    const day = label && readDay(text.slice(label.index, label.index + 40));
    if (day) return day;
  }
  const bare = outside.find((text) => /^[[【(（]?\s*\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/.test(text));
  return (bare && readDay(bare)) || undefined;
}

/** The date below the text, or a line above it that is only a date. */
function signedOn(tail: readonly string[], head: readonly string[]): string | undefined {
  const dated = [...tail].reverse().find((text) => recogniseRole(text, 'tail') === 'date');
  const above = head.find((text) => recogniseRole(text, 'head') === 'date');
  const day = readDay((dated ?? above ?? '').replace(/\s/g, ''));
  return day ?? undefined;
}

/** ——2023年1月19日在某某会议上: delivered on this date to this meeting. */
function readDelivery(text: string): { delivered: string; deliveredTo: string } | null {
  const match = /^[—\-（(]*\s*(\d{4}年\d{1,2}月\d{1,2}日)\s*在(.{4,60}?(?:会议|大会|全会))上/.exec(text);
  const delivered = readDay(match?.[1] ?? '');
  return match?.[2] && delivered ? { delivered, deliveredTo: match[2].trim() } : null;
}

function readDocumentNumber(text: string): string | null {
  const match = /([\p{Script=Han}]{1,12})\s*([〔[【（(])\s*((?:19|20)\d{2})\s*([〕\]】）)])\s*(\d{1,4})\s*号/u.exec(
    text.replace(/^.*(?:文\s*号|发文字号)\s*[:：]\s*/, ''),
  );
  if (!match) return null;
  const [, office, open, year, close, number] = match;
  return `${office}${open}${year}${close}${number}号`;
}

const organ =
  '(?:人民政府|政府|党委|委员会|办公厅|办公室|管委会|办事处|市委|县委|区委|省委|党组|局|厅|公署|委|部|处|院)';
const inTitle = new RegExp(
  `^(.{2,60}?${organ})\\s*(?=(?:关于)?\\s*(?:(?:19|20)\\d{2}|[〇○零一二三四五六七八九]{4})\\s*年|关于)`,
);

/** Issuers at the beginning of the title, else in the line below it, else in the signature, else in a label on the page. */
function issuersOf(
  title: string,
  head: readonly string[],
  tail: readonly string[],
  outside: readonly string[],
): string[] {
  const titleIssuers = inTitle.exec(title)?.[1];
  if (titleIssuers) return splitIssuers(titleIssuers);
  const below = head.find((text) => recogniseRole(text, 'head') === 'issuer');
  if (below) return splitIssuers(below);
  const signed = tail.filter((text) => recogniseRole(text, 'tail') === 'signature');
  if (signed.length > 0) return signed.flatMap(splitIssuers);
  const labelled = outside.map(
    (text) => /(?:发布机构|发文机关|发布单位|发文单位)\s*[:：]\s*([\p{Script=Han}]{4,30})/u.exec(text)?.[1],
  );
  return labelled.filter((name) => name !== undefined).slice(0, 1);
}

/** Splits names at spaces (中共某县委 某县人民政府) and at 、. */
function splitIssuers(names: string): string[] {
  const issuers = names.trim().split(new RegExp(`(?<=${organ})(?:\\s+|、)(?=[\\p{Script=Han}]{3,})`, 'u'));
  return issuers.map((issuer) => issuer.replace(/\s+/g, ''));
}
