import { planCaptureAddress } from '../../../model/addresses.ts';
import type { Plan } from '../../../model/plan.ts';
import { fidelityFacts } from '../text/fidelity.ts';

/** Issuer, period, dates, source and proof of a plan. */
export function planFacts(plan: Plan) {
  const { issuers, start, end, dates, documentNumber, adoptedBy, officialUrl, explanationUrl } = plan.meta;
  return {
    issuers,
    start,
    end,
    dates,
    documentNumber,
    adoptedBy,
    officialUrl,
    explanationUrl,
    fidelity: fidelityFacts(plan, planCaptureAddress(plan.id)),
  };
}
