import { readDay } from '../../src/parse/read-day.ts';
import { recogniseRole } from '../../src/parse/roles.ts';
import { type ClassifiedSource, otherDocument } from './classify-lines.ts';
import { isDocumentNumber, readDocumentNumber } from './document-number.ts';
import { leadingIssuers, splitIssuers } from './leading-issuers.ts';
import { publicationDate } from './publication-date.ts';
import { readDatedLine, readSignature, type Signature } from './read-signature.ts';
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
  /** Where facts come from that neither the title, the lines below it nor the signature state. */
  remarks: string[];
}

/** Reads facts from the title, the omitted lines, and the first and last lines of the body. */
export function readFacts(source: Source, classified: ClassifiedSource): Facts {
  const { title, body, omitted, textBegins, titleEnds } = classified;
  const outside = [...omitted]
    .filter(([, reason]) => reason !== otherDocument && reason !== '网页上的当日日期')
    .map(([index]) => ({
      text: source.lines[index]?.text ?? '',
      isAbove: index < textBegins,
      isBelowTitle: index >= titleEnds && index < textBegins,
    }));
  const texts = body.map((line) => line.text);
  const head = texts.slice(0, 4);
  const signature = readSignature(texts);
  const facts: Facts = { issuers: issuersOf(title?.text ?? '', head, signature), remarks: [] };
  const published = publicationDate(outside);
  if (published) facts.published = published.day;
  if (published?.doubt) facts.remarks.push(`公布日期取自${published.doubt}，请核对`);
  const signed = signature.day ?? head.map(readDatedLine).find((found) => found?.name === '')?.day;
  if (signed) facts.signed = signed;
  if (published && signed && published.day < signed)
    facts.remarks.push(`公布日期 ${published.day} 早于成文日期 ${signed}，请核对`);
  const delivery = head.map(readDelivery).find((candidate) => candidate !== null);
  if (delivery) Object.assign(facts, delivery);
  const above = outside.filter(({ isAbove }) => isAbove).map(({ text }) => text);
  const ownLine = above.find(isDocumentNumber);
  const number = [...(ownLine === undefined ? [] : [ownLine]), ...above].map(readDocumentNumber).find(Boolean);
  if (number) facts.documentNumber = number;
  if (number && (ownLine === undefined || isLabelled(above, ownLine)))
    facts.remarks.push(`文号取自网页元数据“${number}”，请核对`);
  return facts;
}

function isLabelled(lines: readonly string[], line: string): boolean {
  return /(?:文\s*号|字号)\s*[:：]?$/.test(lines[lines.indexOf(line) - 1] ?? '');
}

/** ——2023年1月19日在某某会议上: delivered on this date to this meeting. */
function readDelivery(text: string): { delivered: string; deliveredTo: string } | null {
  const match = /^[—\-（(]*\s*(\d{4}年\d{1,2}月\d{1,2}日)\s*在(.{4,60}?(?:会议|大会|全会))上/.exec(text);
  const delivered = readDay(match?.[1] ?? '');
  return match?.[2] && delivered ? { delivered, deliveredTo: match[2].trim() } : null;
}

/** Issuers at the beginning of the title, else in the line below it, else in the signature. Who posted a page is none. */
function issuersOf(title: string, head: readonly string[], signature: Signature): string[] {
  const inTitle = leadingIssuers(title);
  if (inTitle.length > 0) return inTitle;
  const below = head.find((text) => recogniseRole(text, 'head') === 'issuer');
  return below ? splitIssuers(below) : signature.names;
}
