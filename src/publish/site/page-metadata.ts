import {
  captureAddress,
  planAddress,
  planCaptureAddress,
  planDataAddress,
  reportAddress,
  reportDataAddress,
} from '../../model/addresses.ts';
import type { ParsedBody } from '../../model/body.ts';
import type { Content } from '../../model/content.ts';
import type { Plan } from '../../model/plan.ts';
import type { Report } from '../../model/report.ts';
import { bibtex } from '../citation/bibtex.ts';
import { planReference, type Reference, reportReference } from '../citation/reference.ts';
import { printedStyles } from '../citation/styles.ts';
import { mediaTypes } from '../resources/resource.ts';
import { absolute, type SiteLocation } from '../site-location.ts';
import { planLd, reportLd } from './json-ld.ts';

/** Citation, downloads and structured data on the page of a report or plan. */
export interface PageMetadata {
  address: string;
  /** JSON-LD. */
  about: object[];
  /** Alternate representations, for `<link rel="alternate">`. */
  forms: (readonly [type: string, address: string, name: string])[];
  /** Props of components/cite/Cite.astro. */
  cite: {
    what: string;
    styles: (readonly [name: string, text: string])[];
    bibtex: string;
    passage: { address: string; quote: string } | null;
    downloads: (readonly [address: string, name: string])[];
  };
}

export function reportPageMetadata(content: Content, report: Report, location: SiteLocation): PageMetadata {
  const page = absolute(location, reportAddress(report.id));
  return pageMetadata('这份报告', page, reportReference(content, report, location), report.body, {
    about: reportLd(content, report, location),
    file: (ending) => reportDataAddress(report.id, ending),
    capture: captureAddress(report.id),
  });
}

export function planPageMetadata(content: Content, plan: Plan, location: SiteLocation): PageMetadata {
  const page = absolute(location, planAddress(plan.id));
  return pageMetadata('这份规划', page, planReference(content, plan, location), plan.body, {
    about: planLd(content, plan, location),
    file: (ending) => planDataAddress(plan.id, ending),
    capture: planCaptureAddress(plan.id),
  });
}

function pageMetadata(
  what: string,
  address: string,
  reference: Reference,
  body: ParsedBody,
  { about, file, capture }: { about: object; file: (ending: string) => string; capture: string },
): PageMetadata {
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
      styles: printedStyles(reference),
      bibtex: bibtex(reference),
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

/** The first passage under a heading, quoted up to the first punctuation mark. */
function examplePassage({ blocks }: ParsedBody): { block: string; quote: string } | null {
  const heading = blocks.findIndex((block) => block.type === 'heading');
  for (const block of blocks.slice(heading + 1)) {
    const quote = /^[\p{Script=Han}]{4,14}(?=[，。；：、,;:])/u.exec(block.text)?.[0];
    if (quote && block.type !== 'heading') return { block: block.id, quote };
  }
  return null;
}
