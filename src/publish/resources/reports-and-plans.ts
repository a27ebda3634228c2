import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  captureAddress,
  dataAddress,
  planCaptureAddress,
  planDataAddress,
  reportDataAddress,
} from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import type { ReportOrPlan } from '../../model/report-or-plan.ts';
import { bibtex } from '../citation/bibtex.ts';
import { cslFile } from '../citation/csl.ts';
import { planReference, type Reference, reportReference } from '../citation/reference.ts';
import { ris } from '../citation/ris.ts';
import { planJson } from '../json/plan-json.ts';
import { reportJson } from '../json/report-json.ts';
import { withMovedIds } from '../moved-ids.ts';
import { schemaAddress } from '../schema/json-schemas.ts';
import type { DataContext, Format, Resource } from './resource.ts';
import { markdown, plainText } from './text-formats.ts';

interface RepresentationInput {
  reportOrPlan: ReportOrPlan;
  json: () => object;
  reference: () => Reference;
}

/** One of the files of every report and plan. */
export interface Representation {
  ending: string;
  format: Format;
  title: string;
  description: string;
  /** The whole text; otherwise a citation. */
  isText: boolean;
  /** A compact site has all citations in one file, and of two texts the plain one. */
  only?: 'full';
  text: (input: RepresentationInput) => string;
}

const representations: readonly Representation[] = [
  {
    ending: 'json',
    format: 'json',
    isText: true,
    title: 'JSON',
    description: '全文（分段，带编号）、来源、校勘、标注。',
    text: ({ json }) => `${JSON.stringify(json())}\n`,
  },
  {
    ending: 'txt',
    format: 'txt',
    isText: true,
    title: '纯文本',
    description: '原文每个自然段一行，第几行即 JSON 里的第几自然段（表格每行占一行）。',
    text: ({ reportOrPlan }) => plainText(reportOrPlan),
  },
  {
    ending: 'md',
    format: 'md',
    isText: true,
    title: 'Markdown',
    description: '全文，标题分级，表格成表。',
    only: 'full',
    text: ({ reportOrPlan }) => markdown(reportOrPlan),
  },
  {
    ending: 'bib',
    format: 'bib',
    isText: false,
    title: 'BibTeX',
    description: '引用条目，供 LaTeX。',
    only: 'full',
    text: ({ reference }) => bibtex(reference()),
  },
  {
    ending: 'ris',
    format: 'ris',
    isText: false,
    title: 'RIS',
    description: '引用条目，供 EndNote、NoteExpress。',
    only: 'full',
    text: ({ reference }) => ris(reference()),
  },
  {
    ending: 'csl.json',
    format: 'json',
    isText: false,
    title: 'CSL-JSON',
    description: '引用条目，供 Zotero、Pandoc。',
    only: 'full',
    text: ({ reference }) => cslFile(reference()),
  },
];

/** The files of a report or plan that a site has. */
export function representationsIn({ compact }: { compact: boolean }): readonly Representation[] {
  return representations.filter(({ only }) => !compact || only === undefined);
}

/** A moved report has copies under its old id. */
export const reportResources: Resource[] = representations.map(
  ({ ending, format, title, description, text, only }) => ({
    path: reportDataAddress('{id}', ending),
    format,
    ...(only && { only }),
    title: `每份报告的 ${title}`,
    description,
    ...(ending === 'json' ? { schema: schemaAddress('report') } : {}),
    *files({ content, location }: DataContext) {
      for (const [id, report] of withMovedIds(content, 'reports', content.reports)) {
        const input: RepresentationInput = {
          reportOrPlan: report,
          json: () => reportJson(content, report),
          reference: () => reportReference(content, report, location),
        };
        yield { path: reportDataAddress(id, ending), pieces: () => [text(input)] };
      }
    },
  }),
);

export const planResources: Resource[] = representations.map(({ ending, format, title, description, text, only }) => ({
  path: planDataAddress('{id}', ending),
  format,
  ...(only && { only }),
  title: `每份规划的 ${title}`,
  description: ending === 'json' ? '全文、任务、目标、来源，以及报告中与之对应的段落。' : description,
  ...(ending === 'json' ? { schema: schemaAddress('plan') } : {}),
  *files({ content, location }: DataContext) {
    for (const [id, plan] of withMovedIds(content, 'plans', content.plans)) {
      const input: RepresentationInput = {
        reportOrPlan: plan,
        json: () => planJson(content, plan),
        reference: () => planReference(content, plan, location),
      };
      yield { path: planDataAddress(id, ending), pieces: () => [text(input)] };
    }
  },
}));

/** Byte for byte, so that anyone can repeat the proof. */
export const captures: Resource[] = [
  captureResource('报告', captureAddress, (content) => content.reports.keys()),
  captureResource('规划', planCaptureAddress, (content) => content.plans.keys()),
];

function captureResource(
  what: string,
  address: (id: string) => string,
  ids: (content: Content) => Iterable<string>,
): Resource {
  return {
    path: address('{id}'),
    format: 'txt',
    title: `每份${what}的原始采集件`,
    description: '采集时的原样文本，一个字节也没有改动；SHA-256 载于 JSON 的 source，可据以重做逐字核对。',
    *files({ content, folder }: DataContext) {
      for (const id of ids(content)) {
        // content/captures/ has the layout of the addresses: /data/captures/440104/2022.txt.
        const file = join(folder, address(id).slice(dataAddress.length));
        yield { path: address(id), pieces: () => [readFileSync(file)] };
      }
    },
  };
}
