import { type Citable, citationKey, citedTitle } from './citable.ts';

/**
 * A BibTeX entry that BibTeX and biblatex both read: `year` for the one, `date` for the other. Issuers stand in braces of
 * their own, since they are no personal names.
 */
export function bibtex(citable: Citable): string {
  const { issuers, documentNumber, published, address, whole, archive, kind, accessed } = citable;
  const fields: [string, string][] = [
    ['author', issuers.map((issuer) => `{${texEscape(issuer)}}`).join(' and ')],
    ['title', `{${texEscape(citedTitle(citable))}}`],
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
  return `@techreport{${citationKey(citable)},\n${lines.join('')}}\n`;
}

function optional(name: string, value: string | null | undefined): [string, string][] {
  return value ? [[name, value]] : [];
}

const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** What TeX would act on. */
function texEscape(text: string): string {
  return text.replace(/[\\~^{}%&#_$]/g, (character) => special[character] ?? `\\${character}`);
}
