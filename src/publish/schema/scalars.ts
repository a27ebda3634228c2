import { z } from 'zod';
import { fieldFacts } from '../../model/field-facts.ts';

// Output schemas are strict, so that a test fails on an undocumented field; the published ones are open (json-schemas.ts).

export const daySchema = z.iso.date().describe('日期，2023-03-06').register(fieldFacts, { notation: 'day' });
export const partialDaySchema = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .describe('日期，可只到月或年');
export const yearSchema = z.int().register(fieldFacts, { notation: 'year' });
export const addressSchema = z.string().regex(/^\//).describe('本站网址，以 / 开头，不含域名和子路径');
export const webAddressSchema = z.string().regex(/^https?:\/\//);
export const blockIdSchema = z.string().describe('原句所在段落的编号，接在网址的 # 后面');
