import { citationKey, citedTitle, type Reference } from './reference.ts';

/** A CSL-JSON item (schema 1.0.2), for Zotero, Pandoc and citeproc. */
export function cslItem(reference: Reference) {
  const { issuers, documentNumber, published, address, whole, archive, kind, accessed } = reference;
  return {
    id: citationKey(reference),
    type: 'report',
    title: citedTitle(reference),
    author: issuers.map((literal) => ({ literal })),
    publisher: issuers.join('、'),
    genre: kind === 'plan' ? '规划' : '年度报告',
    language: 'zh-CN',
    archive,
    ...(documentNumber === null ? {} : { number: documentNumber }),
    ...(published === null ? {} : { issued: dateParts(published) }),
    ...(whole ? { URL: address } : {}),
    ...(accessed === null ? {} : { accessed: dateParts(accessed) }),
  };
}

function dateParts(day: string) {
  return { 'date-parts': [day.split('-').map(Number)] };
}

export function cslFile(reference: Reference): string {
  return `${JSON.stringify([cslItem(reference)])}\n`;
}
