import { captureAddress, planAddress } from '../../../model/addresses.ts';
import type { Content } from '../../../model/content.ts';
import type { Report } from '../../../model/report.ts';
import { entryOfReport } from '../../entries.ts';
import { plansFor } from '../../plans.ts';
import { fidelityFacts } from '../text/fidelity.ts';

/** Issuer, year, dates, timeliness, source and proof of a report. */
export function reportFacts(content: Content, report: Report) {
  const { issuers, issuerKind, dates, dateBasis, deliveredTo, documentNumber } = report.meta;
  const entry = entryOfReport(report);
  return {
    issuers,
    issuerKind,
    year: report.year,
    entry,
    dates,
    dateBasis,
    deliveredTo,
    documentNumber,
    urls: entry.urls,
    fidelity: fidelityFacts(report, captureAddress(report.id)),
    plans: plansFor(content, report.region).map(({ id, meta }) => ({ address: planAddress(id), title: meta.title })),
  };
}
