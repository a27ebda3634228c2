import { splitFrontMatter } from '../../../../src/parse/front-matter.ts';
import { importFile } from '../import-file.ts';
import type { Portal } from './portal.ts';
import { headingsOf, paragraphsOf } from './reports.ts';

/** What an import has made of a page. Lengths are in characters without white space. */
export interface Finding {
  /** What is wrong or missing without a remark. */
  faults: string[];
  /** Which facts are right. */
  right: Record<string, boolean>;
  headings: { wanted: number; found: number; false: number };
  body: number;
  furniture: number;
  remarks: number;
}

export async function measure({ report, published, missing = 0, extra = 0 }: Portal, path: string): Promise<Finding> {
  const { mdx, meta, problems } = await importFile(path, report.target);
  const notes = meta.importNotes ?? [];
  const { lines, headings } = bodyOf(mdx);
  const wantedHeadings = headingsOf(report).map(compact);
  const wanted = paragraphsOf(report)
    .slice(0, missing > 0 ? -missing : undefined)
    .map(compact);
  const furniture = lines.slice(0, lines.length - extra).filter((line) => !wanted.includes(line));
  const lost = wanted.filter((line) => !lines.includes(line));
  const facts: [string, unknown, unknown, RegExp][] = [
    ['title', compact(report.title.join('')), compact(meta.title), /标题/],
    ['issuers', report.issuers.join(), meta.issuers.join(), /发布机关/],
    ['published', published, meta.dates?.published ?? null, /公布日期/],
    ['signed', report.signed, meta.dates?.signed ?? null, /成文日期/],
    ['number', report.documentNumber, meta.documentNumber ?? null, /文号/],
    ['locality', report.locality, meta.locality ?? null, /locality/],
  ];
  const unremarked = facts.filter(([, want, got, about]) => want !== got && !notes.some((note) => about.test(note)));
  return {
    faults: [
      ...problems.filter((problem) => !problem.includes('issuers')),
      ...unremarked.map(([name, want, got]) => `${name}: ${String(got)} instead of ${String(want)}`),
      ...furniture.map((line) => `furniture: ${line}`),
      ...lost.map((line) => `lost: ${line}`),
      ...wantedHeadings.filter((heading) => !headings.includes(heading)).map((heading) => `no heading: ${heading}`),
      ...headings.filter((heading) => !wantedHeadings.includes(heading)).map((heading) => `false heading: ${heading}`),
    ],
    right: Object.fromEntries(facts.map(([name, want, got]) => [name, want === got])),
    headings: {
      wanted: wantedHeadings.length,
      found: wantedHeadings.filter((heading) => headings.includes(heading)).length,
      false: headings.filter((heading) => !wantedHeadings.includes(heading)).length,
    },
    body: lines.join('').length,
    furniture: furniture.join('').length,
    remarks: notes.length,
  };
}

/** Shares and counts over all findings, and a table of them to print. */
export function summary(findings: readonly Finding[]) {
  const sum = (of: (finding: Finding) => number) => findings.reduce((total, finding) => total + of(finding), 0);
  const names = Object.keys(findings[0]?.right ?? {});
  const share = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1)} %`;
  const [wanted, found] = [sum(({ headings }) => headings.wanted), sum(({ headings }) => headings.found)];
  const falseHeadings = sum(({ headings }) => headings.false);
  const furniture = sum((finding) => finding.furniture) / sum(({ body }) => body);
  const rows = [
    ['files', String(findings.length)],
    ...names.map((name) => [
      name,
      share(
        sum(({ right }) => Number(right[name])),
        findings.length,
      ),
    ]),
    ['headings found', share(found, wanted)],
    ['false headings', String(falseHeadings)],
    [
      'furniture left',
      share(
        sum((finding) => finding.furniture),
        sum(({ body }) => body),
      ),
    ],
    ['remarks a file', (sum(({ remarks }) => remarks) / findings.length).toFixed(2)],
    ['files with faults', String(findings.filter(({ faults }) => faults.length > 0).length)],
  ];
  const table = rows.map(([name = '', value = '']) => `${name.padEnd(20)}${value.padStart(8)}`).join('\n');
  return { table, headingsFound: found / wanted, falseHeadings, furniture };
}

/** The lines of a body as the source has them, run-in headings and their text joined; and its headings. */
function bodyOf(mdx: string): { lines: string[]; headings: string[] } {
  const lines: string[] = [];
  const headings: string[] = [];
  let isRunIn = false;
  for (const line of (splitFrontMatter(mdx, 'x').sections?.body ?? '').split('\n')) {
    const text = compact(line.replace(/^#+ /, '').replace(/\\(?=[!-~])/g, ''));
    if (line !== '' && isRunIn) lines.push((lines.pop() ?? '') + text);
    else if (line !== '') lines.push(text);
    if (/^#+ /.test(line)) headings.push(text);
    isRunIn = /^#+ /.test(line);
  }
  return { lines, headings };
}

function compact(text: string): string {
  return text.replace(/\s/g, '');
}
