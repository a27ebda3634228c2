import { z } from 'zod';
import { addressSchema, daySchema, webAddressSchema } from './scalars.ts';

export const sourceSchema = z
  .strictObject({
    name: z.string(),
    url: webAddressSchema.nullable(),
    kind: z.enum(['official', 'mirror', 'document-sharing', 'unknown']),
    retrieved: daySchema.nullable(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('原始采集件的 SHA-256'),
    capture: addressSchema.describe('原始采集件，一字未改'),
  })
  .describe('正文的来源');

const contextFields = { before: z.string().optional(), after: z.string().optional() };

export const correctionSchema = z
  .strictObject({
    capture: z.string().describe('采集件原字'),
    text: z.string().describe('改成的字'),
    reason: z.string(),
    ...contextFields,
    block: z.string().nullable().describe('所在段落'),
  })
  .describe('校勘');

export const omissionSchema = z
  .strictObject({ capture: z.string(), reason: z.string(), ...contextFields })
  .describe('略去');
export const redactionSchema = z.strictObject({ text: z.string(), reason: z.string() }).describe('隐去的个人信息');
export const changeSchema = z.strictObject({ date: daySchema, what: z.string() }).describe('收录与更正记录，新的在前');
