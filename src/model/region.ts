import { z } from 'zod';
import { partialDate } from './date.ts';
import { plainText } from './plain-text.ts';

/** Levels of administrative divisions that have a code of their own. */
export const regionLevels = ['province', 'prefecture', 'county'] as const;
export type RegionLevel = (typeof regionLevels)[number];

/**
 * A division's code of GB/T 2260: six digits, the first of them never 0. Written without quotes it is a YAML number,
 * which loses nothing; behind this schema it is text.
 */
export const regionCode = z
  .union([z.string(), z.int().transform(String)])
  .refine((text) => /^[1-9]\d{5}$/.test(text), { params: { say: '应为六位行政区划代码（GB/T 2260），如 440104' } });

/** A row of content/divisions.csv. `from` and `to` are the validity of the code, where known. */
export const division = z.strictObject({
  code: regionCode,
  name: plainText,
  level: z.enum(regionLevels),
  /** The code of the division above; null for a province. Not always the code cut short (济源 419001 is under 410000). */
  parent: regionCode.nullable(),
  from: partialDate.nullable(),
  to: partialDate.nullable(),
});

export type Division = z.infer<typeof division>;
