import { citationKey, citedTitle, type Reference } from './reference.ts';

/**
 * An entry for both BibTeX (`year`) and biblatex (`date`). Double braces keep the names of issuers from being parsed as
 * personal names.
 */
export function bibtex(reference: Reference): string {
  const { issuers, documentNumber, published, address, whole, archive, kind, accessed } = reference;
  const fields: [string, string][] = [
    ['author', issuers.map((issuer) => `{${texEscape(issuer)}}`).join(' and ')],
    ['title', `{${texEscape(citedTitle(reference))}}`],
    ['institution', `{${texEscape(issuers.join('、'))}}`],
    ['type', kind === 'plan' ? '规划' : '年度报告'],
    ...optional('number', documentNumber && texEscape(documentNumber)),
    ...optional('year', published?.slice(0, 4)),
    ...optional('date', published),
    ...optional('url', whole ? address : null),
    ...optional('urldate', accessed),
    ['note', texEscape(archive)],
    ['langid', 'chinese'],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@techreport{${citationKey(reference)},\n${lines.join('')}}\n`;
}

function optional(name: string, value: string | null | undefined): [string, string][] {
  return value ? [[name, value]] : [];
}

const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Escapes the special characters of TeX. */
function texEscape(text: string): string {
  return text.replace(/[\\~^{}%&#_$]/g, (character) => special[character] ?? `\\${character}`);
}
