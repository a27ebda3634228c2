import { z } from 'zod';
import { partialDateSchema } from './date.ts';
import { plainTextSchema } from './plain-text.ts';
import { unquotedTextSchema } from './unquoted-text.ts';

/** Levels of administrative divisions that have codes. */
export const regionLevels = ['province', 'prefecture', 'county'] as const;
export type RegionLevel = (typeof regionLevels)[number];

/** A division code of GB/T 2260: six digits, the first not 0. Unquoted in YAML it is a number; the schema makes it text. */
export const regionCodeSchema = unquotedTextSchema.refine((text) => /^[1-9]\d{5}$/.test(text), {
  params: { message: '应为六位行政区划代码（GB/T 2260），如 440104' },
});

/** A row of content/divisions.csv. `from` and `to` delimit the validity of the code, if known. */
export const divisionSchema = z.strictObject({
  code: regionCodeSchema,
  name: plainTextSchema,
  level: z.enum(regionLevels),
  /** Code of the parent division; null for a province. Not always derivable from `code` (济源 419001 is under 410000). */
  parent: regionCodeSchema.nullable(),
  from: partialDateSchema.nullable(),
  to: partialDateSchema.nullable(),
});

export type Division = z.infer<typeof divisionSchema>;
