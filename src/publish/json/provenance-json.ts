import type { AnchoredCorrection, Source } from '../../model/provenance.ts';

/** `capture` is the address of the capture. */
export function sourceJson({ name, url, kind, retrieved, sha256 }: Source, capture: string) {
  return { name, url: url ?? null, kind, retrieved: retrieved ?? null, sha256, capture };
}

export function correctionJson({ anchor, ...correction }: AnchoredCorrection) {
  return { ...correction, block: anchor?.block ?? null };
}
