import { readDay } from '../../src/parse/read-day.ts';
import { recogniseRole } from '../../src/parse/roles.ts';
import { readBox } from './box-facts.ts';
import { type ClassifiedSource, otherDocument } from './classify-lines.ts';
import { isDocumentNumber, readDocumentNumber } from './document-number.ts';
import type { Found } from './found.ts';
import { leadingIssuers, splitIssuers } from './leading-issuers.ts';
import { type PageLine, publicationDate } from './publication-date.ts';
import { readDatedLine, readSignature, type Signature } from './read-signature.ts';
import type { Source } from './source.ts';

/** Facts stated in a source. */
export interface Facts {
  title?: string;
  /** As the page shows it. */
  published?: string;
  signed?: string;
  delivered?: string;
  deliveredTo?: string;
  documentNumber?: string;
  /** In source order. */
  issuers: string[];
  /** Where facts come from that neither the title, the lines below it nor the signature state. */
  remarks: string[];
}

/** Reads facts from the title, the omitted lines, and the first and last lines of the body. */
export function readFacts(source: Source, classified: ClassifiedSource): Facts {
  const outside = linesOutside(source, classified);
  const above = outside.filter(({ isAbove }) => isAbove).map(({ text }) => text);
  const texts = classified.body.map((line) => line.text);
  const head = texts.slice(0, 4);
  const signature = readSignature(texts);
  const box = readBox(above);
  const title = classified.title ? { value: classified.title.text, from: null } : box.title;
  const issuers = issuersOf(title?.value ?? '', head, signature) ?? box.issuers;
  const signed = signedIn(head, signature) ?? box.signed;
  const published = publicationDate(outside);
  const number = documentNumberIn(above);
  const isEarly = published && signed && published.value < signed.value;
  return {
    ...(title && { title: title.value }),
    issuers: issuers?.value ?? [],
    ...(signed && { signed: signed.value }),
    ...(published && { published: published.value }),
    ...(number && { documentNumber: number.value }),
    ...head.map(readDelivery).find((delivery) => delivery !== null),
    remarks: [
      ...remarkOn('标题', title),
      ...remarkOn('发布机关', issuers),
      ...remarkOnOtherIssuers(issuers, box.issuers),
      ...remarkOn('公布日期', published),
      ...remarkOn('成文日期', signed),
      ...(isEarly ? [`公布日期 ${published.value} 早于成文日期 ${signed.value}，请核对`] : []),
      ...remarkOn('文号', number),
    ],
  };
}

function remarkOn(name: string, found: Found<unknown> | null): string[] {
  return found?.from ? [`${name}取自${found.from}，请核对`] : [];
}

/** The box is a second witness of the issuers; a shorter or longer form of a name is no contradiction. */
function remarkOnOtherIssuers(issuers: Found<string[]> | null, inBox: Found<string[]> | null): string[] {
  if (!issuers || !inBox) return [];
  const agrees = inBox.value.some((name) => issuers.value.some((own) => own.includes(name) || name.includes(own)));
  return agrees ? [] : [`${inBox.from}与发布机关“${issuers.value.join('、')}”不同，请核对`];
}

function linesOutside({ lines }: Source, { omitted, textBegins, titleEnds }: ClassifiedSource): PageLine[] {
  return [...omitted]
    .filter(([, reason]) => !ofOtherDays.has(reason))
    .map(([index]) => ({
      text: lines[index]?.text ?? '',
      isAbove: index < textBegins,
      isBelowTitle: index >= titleEnds && index < textBegins,
    }));
}

/** Reasons to omit lines whose days are of something else, such as of printing. */
const ofOtherDays: ReadonlySet<string> = new Set([otherDocument, '网页上的当日日期', '页眉或页脚']);

function signedIn(head: readonly string[], signature: Signature): Found<string> | null {
  const day = signature.day ?? head.map(readDatedLine).find((found) => found?.name === '')?.day;
  return day === undefined ? null : { value: day, from: null };
}

/** The number in a line of its own, else in the page's metadata. */
function documentNumberIn(above: readonly string[]): Found<string> | null {
  const ownLine = above.find(isDocumentNumber);
  const value = [...(ownLine === undefined ? [] : [ownLine]), ...above].map(readDocumentNumber).find(Boolean);
  if (!value) return null;
  return { value, from: ownLine === undefined || isLabelled(above, ownLine) ? `网页元数据“${value}”` : null };
}

function isLabelled(lines: readonly string[], line: string): boolean {
  return /(?:文\s*号|字号)\s*[:：\]】]?$/.test(lines[lines.indexOf(line) - 1] ?? '');
}

/** ——2023年1月19日在某某会议上: delivered on this date to this meeting. */
function readDelivery(text: string): { delivered: string; deliveredTo: string } | null {
  const match = /^[—\-（(]*\s*(\d{4}年\d{1,2}月\d{1,2}日)\s*在(.{4,60}?(?:会议|大会|全会))上/.exec(text);
  const delivered = readDay(match?.[1] ?? '');
  return match?.[2] && delivered ? { delivered, deliveredTo: match[2].trim() } : null;
}

/** Issuers at the beginning of the title, else in the line below it, else in the signature. Who posted a page is none. */
function issuersOf(title: string, head: readonly string[], signature: Signature): Found<string[]> | null {
  const inTitle = leadingIssuers(title);
  const below = head.find((text) => recogniseRole(text, 'head') === 'issuer');
  const value = inTitle.length > 0 ? inTitle : below ? splitIssuers(below) : signature.names;
  return value.length > 0 ? { value, from: null } : null;
}
