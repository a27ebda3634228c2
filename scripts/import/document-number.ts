const number =
  '([\\p{Script=Han}]{1,12})\\s*([〔[【（(])\\s*((?:19|20)\\d{2})\\s*([〕\\]】）)])\\s*(?:第\\s*)?(\\d{1,4})\\s*号';
const anywhere = new RegExp(number, 'u');
/** The label of who signed, and the signs that replace names. */
const signer = '(?:会?\\s*[签簽]\\s*[发發]?\\s*人)?\\s*[:：]?[\\s█、，]*';
const ownLine = new RegExp(`^(?:${signer}\\s)?[（(]?${number}[）)]?${signer}$`, 'u');

/** Whether a line is a document number and nothing else, but for the signers beside it. */
export function isDocumentNumber(text: string): boolean {
  return ownLine.test(text);
}

/** Replaces a document number by as many spaces. */
export function blankDocumentNumber(text: string): string {
  return text.replace(anywhere, (found) => ' '.repeat(found.length));
}

/** Reads the number of a document, 样府〔2024〕3号. Null if there is none. */
export function readDocumentNumber(text: string): string | null {
  const match = anywhere.exec(text.replace(/^.*(?:文\s*号|发文字号)\s*[:：]\s*/, ''));
  if (!match) return null;
  const [, office, open, year, close, serial] = match;
  return `${office}${open}${year}${close}${serial}号`;
}
