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
import { representationsIn } from '../resources/reports-and-plans.ts';
import { type Format, mediaTypes } from '../resources/resource.ts';
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

/** `compact`: whether the site has only some of the files of a report (the setting COMPACT). */
export function reportPageMetadata(
  content: Content,
  report: Report,
  location: SiteLocation,
  compact: boolean,
): PageMetadata {
  const page = absolute(location, reportAddress(report.id));
  return pageMetadata('这份报告', page, reportReference(content, report, location), report.body, {
    compact,
    about: (forms) => reportLd(content, report, location, forms),
    file: (ending) => reportDataAddress(report.id, ending),
    capture: captureAddress(report.id),
  });
}

export function planPageMetadata(content: Content, plan: Plan, location: SiteLocation, compact: boolean): PageMetadata {
  const page = absolute(location, planAddress(plan.id));
  return pageMetadata('这份规划', page, planReference(content, plan, location), plan.body, {
    compact,
    about: (forms) => planLd(content, plan, location, forms),
    file: (ending) => planDataAddress(plan.id, ending),
    capture: planCaptureAddress(plan.id),
  });
}

/** The files of a report or plan. */
interface Files {
  compact: boolean;
  /** The structured data, with the formats of the whole text. */
  about: (forms: readonly Format[]) => object;
  file: (ending: string) => string;
  capture: string;
}

function pageMetadata(
  what: string,
  address: string,
  reference: Reference,
  body: ParsedBody,
  { compact, about, file, capture }: Files,
): PageMetadata {
  const passage = examplePassage(body);
  const files = representationsIn({ compact });
  const texts = files.filter(({ isText }) => isText);
  return {
    address,
    about: [about(texts.map(({ format }) => format))],
    forms: texts.map(({ format, ending, title }) => [mediaTypes[format], file(ending), title]),
    cite: {
      what,
      styles: printedStyles(reference),
      bibtex: bibtex(reference),
      passage: passage && { address: `${address}#${passage.block}`, quote: passage.quote },
      downloads: [...files.map(({ ending, title }) => [file(ending), title] as const), [capture, '原始采集件']],
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
