import { type Citable, citationKey, citedTitle } from './citable.ts';

/** A CSL-JSON item (schema 1.0.2), as Zotero, Pandoc and citeproc read it. A file of it is an array of one. */
export function cslItem(citable: Citable) {
  const { issuers, documentNumber, published, address, whole, archive, kind, accessed } = citable;
  return {
    id: citationKey(citable),
    type: 'report',
    title: citedTitle(citable),
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

/** A file of one item. */
export function cslFile(citable: Citable): string {
  return `${JSON.stringify([cslItem(citable)])}\n`;
}
