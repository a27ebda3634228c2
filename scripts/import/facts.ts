import { isoDate } from '../../src/model/date.ts';
import { readChineseDigits, readChineseNumber } from '../../src/parse/chinese-number.ts';
import { recogniseRole } from '../../src/parse/roles.ts';
import type { Arrangement } from './arrange.ts';
import type { Source } from './source.ts';

/** What a source states of itself. What it does not state is absent. */
export interface Facts {
  published?: string;
  signed?: string;
  delivered?: string;
  deliveredTo?: string;
  documentNumber?: string;
  /** In the order of the document; from the title, the line below it, or the signature. */
  issuers: string[];
}

/** Gathers what a source states: in its title, in the lines around the text, in the head and at the foot of the text. */
export function readFacts(source: Source, arrangement: Arrangement): Facts {
  const { title, text, omitted } = arrangement;
  const around = [...omitted.keys()].map((index) => source.lines[index]?.text ?? '');
  const head = text.slice(0, 4).map((line) => line.text);
  const tail = text.slice(-4).map((line) => line.text);
  const delivery = head.map(readDelivery).find((found) => found !== null);
  const facts: Facts = { issuers: issuersOf(title?.text ?? '', head, tail, around) };
  const published = publishedOn(around) ?? source.stated.published;
  if (published) facts.published = published;
  const signed = signedOn(tail, head);
  if (signed) facts.signed = signed;
  if (delivery) Object.assign(facts, delivery);
  const number = around.map(readDocumentNumber).find((found) => found !== null);
  if (number) facts.documentNumber = number;
  return facts;
}

/** A day as Chinese documents write it: 2023年3月6日, 2023-03-06, 二〇二三年三月六日. Null where it is none. */
export function readDay(text: string): string | null {
  const digits = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(text);
  const words = /([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/.exec(
    text,
  );
  const parts = digits
    ? digits.slice(1).map(Number)
    : words && [
        Number(readChineseDigits(words[1] ?? '')),
        readChineseNumber(words[2] ?? ''),
        readChineseNumber(words[3] ?? ''),
      ];
  if (!parts) return null;
  const [year, month, day] = parts.map((part) => String(part ?? '').padStart(2, '0'));
  return isoDate.safeParse(`${year}-${month}-${day}`).data ?? null;
}

const statesPublication =
  /(?:发布|公布|公开|发表|上传)(?:时间|日期)|^(?:时间|日期)\s*[:：]|[\s|｜](?:时间|日期)\s*[:：]/;

/** The day of publication as the page shows it; the day of generation or of an update is another. */
function publishedOn(around: readonly string[]): string | undefined {
  for (const text of around) {
    const label = statesPublication.exec(text);
    const day = label && readDay(text.slice(label.index, label.index + 40));
    if (day) return day;
  }
  const bare = around.find((text) => /^[[【(（]?\s*\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/.test(text));
  return (bare && readDay(bare)) || undefined;
}

/** The day under the text, or in its head where it stands alone. */
function signedOn(tail: readonly string[], head: readonly string[]): string | undefined {
  const dated = [...tail].reverse().find((text) => recogniseRole(text, 'tail') === 'date');
  const above = head.find((text) => recogniseRole(text, 'head') === 'date');
  const day = readDay((dated ?? above ?? '').replace(/\s/g, ''));
  return day ?? undefined;
}

/** ——2023年1月19日在某某会议上: reported to a congress's committee, on a day. */
function readDelivery(text: string): { delivered: string; deliveredTo: string } | null {
  const found = /^[—\-（(]*\s*(\d{4}年\d{1,2}月\d{1,2}日)\s*在(.{4,60}?(?:会议|大会|全会))上/.exec(text);
  const delivered = readDay(found?.[1] ?? '');
  return found?.[2] && delivered ? { delivered, deliveredTo: found[2].trim() } : null;
}

function readDocumentNumber(text: string): string | null {
  const found = /([\p{Script=Han}]{1,12})\s*([〔[【（(])\s*((?:19|20)\d{2})\s*([〕\]】）)])\s*(\d{1,4})\s*号/u.exec(
    text.replace(/^.*(?:文\s*号|发文字号)\s*[:：]\s*/, ''),
  );
  if (!found) return null;
  const [, office, open, year, close, number] = found;
  return `${office}${open}${year}${close}${number}号`;
}

const body =
  '(?:人民政府|政府|党委|委员会|办公厅|办公室|管委会|办事处|市委|县委|区委|省委|党组|局|厅|公署|委|部|处|院)';
const inTitle = new RegExp(
  `^(.{2,60}?${body})\\s*(?=(?:关于)?\\s*(?:(?:19|20)\\d{2}|[〇○零一二三四五六七八九]{4})\\s*年|关于)`,
);

/** Who issued it, as the source says: the title's beginning, else the line below it, else the signature, else the page. */
function issuersOf(
  title: string,
  head: readonly string[],
  tail: readonly string[],
  around: readonly string[],
): string[] {
  const named = inTitle.exec(title)?.[1];
  if (named) return splitIssuers(named);
  const below = head.find((text) => recogniseRole(text, 'head') === 'issuer');
  if (below) return splitIssuers(below);
  const signed = tail.filter((text) => recogniseRole(text, 'tail') === 'signature');
  if (signed.length > 0) return signed.flatMap(splitIssuers);
  const labelled = around.map(
    (text) => /(?:发布机构|发文机关|发布单位|发文单位)\s*[:：]\s*([\p{Script=Han}]{4,30})/u.exec(text)?.[1],
  );
  return labelled.filter((name) => name !== undefined).slice(0, 1);
}

/** 中共某县委 某县人民政府 are two; so are names joined by 、. */
function splitIssuers(names: string): string[] {
  const parts = names.trim().split(new RegExp(`(?<=${body})(?:\\s+|、)(?=[\\p{Script=Han}]{3,})`, 'u'));
  return parts.map((part) => part.replace(/\s+/g, ''));
}
