import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { captureAddress, planCaptureAddress, planDataAddress, reportDataAddress } from '../../archive/addresses.ts';
import type { Content } from '../../model/content.ts';
import type { Plan } from '../../model/plan.ts';
import type { Report } from '../../model/report.ts';
import { bibtex } from '../citation/bibtex.ts';
import { type Citable, citablePlan, citableReport } from '../citation/citable.ts';
import { cslFile } from '../citation/csl.ts';
import { ris } from '../citation/ris.ts';
import type { DataContext, Family, Format } from '../file.ts';
import { movedIds } from '../moved.ts';
import { planJson } from '../plan.ts';
import { reportJson } from '../report.ts';
import { schemaAddress } from '../schema/index.ts';
import { markdown, plainText } from '../text.ts';

/** A report or plan with what its files are made by. */
interface Made {
  json: () => object;
  text: Report | Plan;
  citable: () => Citable;
}

/** The files that every text has, whatever it is: ending, format, what they are called, how they are made. */
const forms: { ending: string; format: Format; title: string; description: string; make: (made: Made) => string }[] = [
  {
    ending: 'json',
    format: 'json',
    title: 'JSON',
    description: '全文（分段，带编号）、来源、校勘、标注。',
    make: ({ json }) => `${JSON.stringify(json())}\n`,
  },
  {
    ending: 'txt',
    format: 'txt',
    title: '纯文本',
    description: '原文每个自然段一行，第几行即 JSON 里的第几自然段（表格每行占一行）。',
    make: ({ text }) => plainText(text),
  },
  {
    ending: 'md',
    format: 'md',
    title: 'Markdown',
    description: '全文，标题分级，表格成表。',
    make: ({ text }) => markdown(text),
  },
  {
    ending: 'bib',
    format: 'bib',
    title: 'BibTeX',
    description: '引用条目，供 LaTeX。',
    make: ({ citable }) => bibtex(citable()),
  },
  {
    ending: 'ris',
    format: 'ris',
    title: 'RIS',
    description: '引用条目，供 EndNote、NoteExpress。',
    make: ({ citable }) => ris(citable()),
  },
  {
    ending: 'csl.json',
    format: 'json',
    title: 'CSL-JSON',
    description: '引用条目，供 Zotero、Pandoc。',
    make: ({ citable }) => cslFile(citable()),
  },
];

/** The endings of the files that every report and plan has. */
export const textEndings = forms.map((form) => form.ending);

/** The files of each report. Those of a moved report are found under its old id too. */
export const reportFamilies: Family[] = forms.map(({ ending, format, title, description, make }) => ({
  path: reportDataAddress('{id}', ending),
  format,
  title: `每份报告的 ${title}`,
  description,
  ...(ending === 'json' ? { schema: schemaAddress('report') } : {}),
  *files({ content, place }: DataContext) {
    for (const [id, report] of movedIds(content, 'reports', content.reports)) {
      const made: Made = {
        json: () => reportJson(content, report),
        text: report,
        citable: () => citableReport(content, report, place),
      };
      yield { path: reportDataAddress(id, ending), chunks: () => [make(made)] };
    }
  },
}));

/** The files of each plan. */
export const planFamilies: Family[] = forms.map(({ ending, format, title, description, make }) => ({
  path: planDataAddress('{id}', ending),
  format,
  title: `每份规划的 ${title}`,
  description: ending === 'json' ? '全文、任务、目标、来源，以及报告中与之对应的段落。' : description,
  ...(ending === 'json' ? { schema: schemaAddress('plan') } : {}),
  *files({ content, place }: DataContext) {
    for (const [id, plan] of movedIds(content, 'plans', content.plans)) {
      const made: Made = {
        json: () => planJson(content, plan),
        text: plan,
        citable: () => citablePlan(content, plan, place),
      };
      yield { path: planDataAddress(id, ending), chunks: () => [make(made)] };
    }
  },
}));

/** The captures, byte for byte, so that anyone can do the proof of the texts again. */
export const captures: Family[] = [
  captureFamily('报告', captureAddress, (content) => content.reports.keys()),
  captureFamily('规划', planCaptureAddress, (content) => content.plans.keys()),
];

function captureFamily(
  what: string,
  address: (id: string) => string,
  ids: (content: Content) => Iterable<string>,
): Family {
  return {
    path: address('{id}'),
    format: 'txt',
    title: `每份${what}的原始采集件`,
    description: '采集时的原样文本，一个字节也没有改动；SHA-256 载于 JSON 的 source，可据以重做逐字核对。',
    *files({ content, folder }: DataContext) {
      for (const id of ids(content)) {
        // content/captures/ lies as the addresses do: /data/captures/440104/2022.txt.
        const file = join(folder, address(id).slice('/data/'.length));
        yield { path: address(id), chunks: () => [readFileSync(file)] };
      }
    },
  };
}
