import type { ReportOrPlan } from '../../../model/report-or-plan.ts';
import { countWidened } from '../../../parse/width.ts';
import { textLength } from '../../text-length.ts';

/** 与采集件逐字一致, with the number of corrections. */
export function proofWords({ meta }: ReportOrPlan): string {
  const { length } = meta.corrections;
  return `与采集件逐字一致${length > 0 ? `（校勘 ${length} 处）` : ''}`;
}

/** The source of a text, and how the text differs from its capture at the address. */
export function fidelityFacts({ body, meta }: ReportOrPlan, capture: string) {
  return {
    source: meta.source,
    capture,
    /** Without white space. */
    characters: textLength(body),
    corrections: meta.corrections.length,
    omissions: meta.omissions.length,
    redactions: meta.redactions.length,
    /** Half-width marks that the page shows full-width. */
    widened: body.blocks.reduce((sum, { text }) => sum + countWidened(text), 0),
  };
}
