import { captureAddress, planAddress } from '../../../model/addresses.ts';
import type { Content } from '../../../model/content.ts';
import { pagesOf, type Report } from '../../../model/report.ts';
import { plansFor } from '../../plans.ts';
import { fidelityFacts } from '../text/fidelity.ts';

/** Issuer, year, dates, pages, source and proof of a report. */
export function reportFacts(content: Content, report: Report) {
  const { issuers, issuerKind, dates, dateBasis, deliveredTo, documentNumber } = report.meta;
  return {
    issuers,
    issuerKind,
    year: report.year,
    dates,
    dateBasis,
    deliveredTo,
    documentNumber,
    urls: pagesOf(report.meta),
    fidelity: fidelityFacts(report, captureAddress(report.id)),
    plans: plansFor(content, report.region).map(({ id, meta }) => ({ address: planAddress(id), title: meta.title })),
  };
}
