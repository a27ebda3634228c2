import { type AnchoredCorrection, type Source, sourceSchema } from '../../model/provenance.ts';
import { publishedValues } from './published-values.ts';

/** `capture` is the address of the capture. */
export function sourceJson(source: Source, capture: string) {
  return { ...publishedValues(sourceSchema, source), capture };
}

export function correctionJson({ anchor, ...correction }: AnchoredCorrection) {
  return { ...correction, block: anchor?.block ?? null };
}
