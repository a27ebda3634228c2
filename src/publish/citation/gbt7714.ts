import { type Citable, citedTitle } from './citable.ts';

/** Stands for the day on which the reader looked, where that is not known. */
export const unknownDay = '引用日期';

/** The marks that the two editions of the standard differ in. */
interface Marks {
  comma: string;
  colon: string;
  open: string;
  close: string;
}

/** The edition of 2015: half-width marks, with a space behind comma and colon. */
const marks2015: Marks = { comma: ', ', colon: ': ', open: '(', close: ')' };

/** The edition of 2025: full-width marks, but for the full stop and square brackets. */
const marks2025: Marks = { comma: '，', colon: '：', open: '（', close: '）' };

/** GB/T 7714—2025, in force from 1 July 2026. */
export function gbt7714(citable: Citable): string {
  return format(citable, marks2025);
}

/** GB/T 7714—2015, which many journals and schools still ask for. */
export function gbt7714of2015(citable: Citable): string {
  return format(citable, marks2015);
}

/**
 * 责任者. 题名：文号[R/OL]. （发布日期）[引用日期]. 网址. A plan is a document of an authority and takes the sign A. More
 * than three issuers are cut to three and 等. A date that the source does not state is left out.
 */
function format(citable: Citable, { comma, colon, open, close }: Marks): string {
  const { issuers, documentNumber, published, kind, address } = citable;
  const named = issuers.length > 3 ? [...issuers.slice(0, 3), '等'] : issuers;
  const title = citedTitle(citable) + (documentNumber === null ? '' : colon + documentNumber);
  const sign = kind === 'plan' ? '[A/OL]' : '[R/OL]';
  const date = published === null ? '' : `${open}${published}${close}`;
  return `${named.join(comma)}. ${title}${sign}. ${date}[${citable.accessed ?? unknownDay}]. ${address}.`;
}
