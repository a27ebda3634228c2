import { z } from 'zod';

// Output schemas are strict, so that a test fails on an undocumented field; the published ones are open (json-schemas.ts).

export const daySchema = z.iso.date().describe('日期，2023-03-06');
export const partialDaySchema = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .describe('日期，可只到月或年');
export const addressSchema = z.string().regex(/^\//).describe('本站网址，以 / 开头，不含域名和子路径');
export const webAddressSchema = z.string().regex(/^https?:\/\//);
