import { z } from 'zod';
import { partialDateSchema } from './date.ts';
import { isRegionCode } from './ids.ts';
import { plainTextSchema } from './plain-text.ts';
import { termSchema } from './term-schema.ts';
import { regionDuties, regionLevels } from './terms.ts';
import { unquotedTextSchema } from './unquoted-text.ts';

export const regionLevelSchema = termSchema('级别', regionLevels);

export const regionDutySchema = termSchema('公布年度报告的义务', regionDuties);

/** A division code of GB/T 2260: six digits, the first not 0. Unquoted in YAML it is a number; the schema makes it text. */
export const regionCodeSchema = unquotedTextSchema.refine(isRegionCode, {
  params: { message: '应为六位行政区划代码（GB/T 2260），如 440104', fix: '在 content/divisions.csv 里按名称查代码' },
});

/** A row of content/divisions.csv. `from` and `to` delimit the validity of the code, if known. */
export const divisionSchema = z.strictObject({
  code: regionCodeSchema,
  name: plainTextSchema,
  level: regionLevelSchema,
  /** Code of the parent division; null for a province. Not always derivable from `code` (济源 419001 is under 410000). */
  parent: regionCodeSchema.nullable(),
  from: partialDateSchema.nullable(),
  to: partialDateSchema.nullable(),
  duty: regionDutySchema,
  /** What readers must know about it, e.g. areas below it without a code. */
  note: plainTextSchema.nullable(),
});

export type Division = z.infer<typeof divisionSchema>;
