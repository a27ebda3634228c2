import { formatDate } from '../../../model/format.ts';
import type { Plan } from '../../../model/plan.ts';
import { completeness } from '../../../model/terms.ts';
import { proofWords } from '../text/fidelity.ts';

/** What readers want to know of a plan first: is it all here, since when is it in force, is the text right. */
export function planAnswer(plan: Plan): string[] {
  const { meta } = plan;
  const { issued } = meta.dates;
  const number = meta.documentNumber === undefined ? '' : `（${meta.documentNumber}）`;
  return [
    completeness[meta.completeness].name,
    ...(issued === undefined ? [] : [`${formatDate(issued)}印发${number}`]),
    proofWords(plan),
  ];
}
