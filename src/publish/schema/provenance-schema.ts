import { z } from 'zod';
import { correctionSchema as correction, sourceSchema as source } from '../../model/provenance.ts';
import { publishedFields, publishedGroup } from './published-fields.ts';
import { addressSchema } from './scalars.ts';

export const sourceSchema = z
  .strictObject({ ...publishedFields(source), capture: addressSchema.describe('原始采集件，一字未改') })
  .describe('原始采集件的来源');

export const correctionsSchema = z
  .array(publishedGroup(correction).extend({ block: z.string().nullable().describe('所在段落') }))
  .describe('校勘：采集件有误而改正之处');
