import {
  captureAddress,
  planAddress,
  planCaptureAddress,
  planDataAddress,
  reportAddress,
  reportDataAddress,
} from '../archive/addresses.ts';
import type { ParsedBody } from '../model/body.ts';
import type { Content } from '../model/content.ts';
import type { Plan } from '../model/plan.ts';
import type { Report } from '../model/report.ts';
import { bibtex } from './citation/bibtex.ts';
import { type Citable, citablePlan, citableReport } from './citation/citable.ts';
import { printedStyles } from './citation/styles.ts';
import { mediaTypes } from './file.ts';
import { planLd, reportLd } from './json-ld.ts';
import { absolute, type Place } from './place.ts';

/** What the page of a text shows and says to machines of citing and downloading it. */
export interface TextPage {
  /** The page's whole address. */
  address: string;
  /** For search engines. */
  about: object[];
  /** Other forms of the text: media type, address, name. */
  forms: (readonly [type: string, address: string, name: string])[];
  /** For the block on the page: see components/cite/Cite.astro. */
  cite: {
    what: string;
    styles: (readonly [name: string, text: string])[];
    bibtex: string;
    passage: { address: string; quote: string } | null;
    downloads: (readonly [address: string, name: string])[];
  };
}

export function reportPage(content: Content, report: Report, place: Place): TextPage {
  const page = absolute(place, reportAddress(report.id));
  return textPage('这份报告', page, citableReport(content, report, place), report.body, {
    about: reportLd(content, report, place),
    file: (ending) => reportDataAddress(report.id, ending),
    capture: captureAddress(report.id),
  });
}

export function planPage(content: Content, plan: Plan, place: Place): TextPage {
  const page = absolute(place, planAddress(plan.id));
  return textPage('这份规划', page, citablePlan(content, plan, place), plan.body, {
    about: planLd(content, plan, place),
    file: (ending) => planDataAddress(plan.id, ending),
    capture: planCaptureAddress(plan.id),
  });
}

function textPage(
  what: string,
  address: string,
  citable: Citable,
  body: ParsedBody,
  { about, file, capture }: { about: object; file: (ending: string) => string; capture: string },
): TextPage {
  const passage = examplePassage(body);
  return {
    address,
    about: [about],
    forms: [
      [mediaTypes.json, file('json'), 'JSON'],
      [mediaTypes.txt, file('txt'), '纯文本'],
      [mediaTypes.md, file('md'), 'Markdown'],
    ],
    cite: {
      what,
      styles: printedStyles(citable),
      bibtex: bibtex(citable),
      passage: passage && { address: `${address}#${passage.block}`, quote: passage.quote },
      downloads: [
        [file('json'), 'JSON'],
        [file('txt'), '纯文本'],
        [file('md'), 'Markdown'],
        [file('bib'), 'BibTeX'],
        [file('ris'), 'RIS'],
        [file('csl.json'), 'CSL-JSON'],
        [capture, '原始采集件'],
      ],
    },
  };
}

/** The first passage under a heading, and the words up to its first mark, as an example of citing a passage. */
function examplePassage({ blocks }: ParsedBody): { block: string; quote: string } | null {
  const heading = blocks.findIndex((block) => block.type === 'heading');
  for (const block of blocks.slice(heading + 1)) {
    const quote = /^[\p{Script=Han}]{4,14}(?=[，。；：、,;:])/u.exec(block.text)?.[0];
    if (quote && block.type !== 'heading') return { block: block.id, quote };
  }
  return null;
}
