import { citedTitle, type Reference } from './reference.ts';

/** Printed instead of an unknown access date. */
export const accessDatePlaceholder = '引用日期';

/** The marks in which the two editions of the standard differ. */
interface Marks {
  comma: string;
  colon: string;
  open: string;
  close: string;
}

/** Half-width marks, with a space after comma and colon. */
const marks2015: Marks = { comma: ', ', colon: ': ', open: '(', close: ')' };

/** Full-width marks, except for full stop and square brackets. */
const marks2025: Marks = { comma: '，', colon: '：', open: '（', close: '）' };

/** GB/T 7714—2025, in force from 1 July 2026. */
export function gbt7714(reference: Reference): string {
  return formatCitation(reference, marks2025);
}

/** GB/T 7714—2015, still required by many journals and universities. */
export function gbt7714of2015(reference: Reference): string {
  return formatCitation(reference, marks2015);
}

/**
 * 责任者. 题名：文号[R/OL]. （发布日期）[引用日期]. 网址. A plan, a document of an authority, has the type
 * code A. More than three issuers are shortened to three and 等. An unknown date of publication is omitted.
 */
function formatCitation(reference: Reference, { comma, colon, open, close }: Marks): string {
  const { issuers, documentNumber, published, kind, address } = reference;
  const authors = issuers.length > 3 ? [...issuers.slice(0, 3), '等'] : issuers;
  const title = citedTitle(reference) + (documentNumber === null ? '' : colon + documentNumber);
  const typeCode = kind === 'plan' ? '[A/OL]' : '[R/OL]';
  const date = published === null ? '' : `${open}${published}${close}`;
  return `${authors.join(comma)}. ${title}${typeCode}. ${date}[${reference.accessed ?? accessDatePlaceholder}]. ${address}.`;
}
