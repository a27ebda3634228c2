import { arithmetic } from './arithmetic.ts';
import { catalogueOverlap } from './catalogue-overlap.ts';
import { citedDocuments } from './cited-documents.ts';
import { dates } from './dates.ts';
import { formulas } from './formulas.ts';
import { identity } from './identity.ts';
import { movedAddresses } from './moved.ts';
import { references } from './references.ts';
import type { Rule } from './rule.ts';
import { titles } from './titles.ts';
import { uncoveredNumbers } from './uncovered-numbers.ts';
import { values } from './values.ts';

/** Every rule across files. Rules within one file are part of reading it (see src/parse). */
export const rules: readonly Rule[] = [
  references,
  formulas,
  identity,
  titles,
  dates,
  catalogueOverlap,
  movedAddresses,
  citedDocuments,
  values,
  uncoveredNumbers,
  arithmetic,
];
