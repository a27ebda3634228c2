/** A quotation as typed or pasted, folded for the search of similar passages. */

import { intendedCharacter, lookAlikePattern } from '../../model/look-alike.ts';
import { foldWithSpans, type Spans, type Variants } from '../../parse/fold.ts';

export interface Quotation {
  /** As typed, with the usual characters in place of look-alikes. */
  typed: string;
  /** `typed`, folded. */
  text: string;
  /** Where each unit of `text` is in `typed`. */
  spans: Spans;
}

const lookAlikes = new RegExp(lookAlikePattern, 'gu');

/** Text copied from a PDF may have radicals (⺠) in place of characters (民); folding would drop them. */
export function quotationOf(typed: string, variants: Variants): Quotation {
  const usual = typed.replace(lookAlikes, intendedCharacter);
  return { typed: usual, ...foldWithSpans(usual, variants) };
}
