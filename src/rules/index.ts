import { arithmeticRule } from './arithmetic.ts';
import { catalogueOverlapRule } from './catalogue-overlap.ts';
import { dateRule } from './date.ts';
import { documentsRule } from './documents.ts';
import { formulaRule } from './formula.ts';
import { identityRule } from './identity.ts';
import { importNoteRule } from './import-note.ts';
import { movedRule } from './moved.ts';
import { recordedIdRule } from './recorded-id.ts';
import { referenceRule } from './reference.ts';
import type { Rule } from './rule.ts';
import { titleRule } from './title.ts';
import { uncoveredNumberRule } from './uncovered-number.ts';
import { valueRule } from './value.ts';

/** All rules across files. src/parse checks single files while it reads them. */
export const rules: readonly Rule[] = [
  referenceRule,
  formulaRule,
  identityRule,
  titleRule,
  dateRule,
  catalogueOverlapRule,
  movedRule,
  recordedIdRule,
  documentsRule,
  valueRule,
  uncoveredNumberRule,
  arithmeticRule,
  importNoteRule,
];
