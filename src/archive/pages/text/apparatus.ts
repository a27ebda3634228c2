import type { AnchoredCorrection, Omission, Redaction } from '../../../model/provenance.ts';
import type { ReportOrPlan } from '../../../model/report-or-plan.ts';
import { asWritten } from '../../shown.ts';
import type { Section } from './outline.ts';

export interface ApparatusSection extends Section {
  id: 'apparatus';
  /** `block`: null if the correction is in the title or deletes characters. */
  corrections: (Omit<AnchoredCorrection, 'anchor'> & { block: string | null })[];
  omissions: Omission[];
  redactions: Redaction[];
  /** The last words of a text that is not complete. */
  breaksOff: string | null;
}

/** All declared differences from the capture, with reasons and in its own punctuation; null if there are none. */
export function apparatusSection({ meta, corrections }: ReportOrPlan): ApparatusSection | null {
  const { omissions, redactions, breaksOff = null } = meta;
  if (corrections.length + omissions.length + redactions.length === 0 && breaksOff === null) return null;
  return asWritten<ApparatusSection>({
    id: 'apparatus',
    name: '校勘与略去',
    corrections: corrections.map(({ anchor, ...correction }) => ({ ...correction, block: anchor?.block ?? null })),
    omissions: omissions.map((omission) => ({ ...omission, capture: shorten(omission.capture) })),
    redactions,
    breaksOff,
  });
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}……（共 ${[...text].length} 字）` : text;
}
