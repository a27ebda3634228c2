import { citedTitle, type Reference } from './reference.ts';

/** A RIS record of type RPRT (report); the format requires CR LF. */
export function ris(reference: Reference): string {
  const { issuers, documentNumber, published, address, whole, archive, accessed } = reference;
  const lines: [string, string][] = [
    ['TY', 'RPRT'],
    ...issuers.map((issuer): [string, string] => ['AU', issuer]),
    ['TI', citedTitle(reference)],
    ...optional('PY', published?.slice(0, 4)),
    ...optional('DA', published?.replaceAll('-', '/')),
    ['PB', issuers.join('、')],
    ...optional('SN', documentNumber),
    ['LA', 'zh-CN'],
    ['DB', archive],
    ...optional('UR', whole ? address : null),
    ...optional('Y2', accessed?.replaceAll('-', '/')),
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}

function optional(tag: string, value: string | null | undefined): [string, string][] {
  return value ? [[tag, value]] : [];
}
