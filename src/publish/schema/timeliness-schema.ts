import { z } from 'zod';
import { termSchema } from '../../model/term-schema.ts';
import { timelinessStates } from '../../model/terms.ts';

export const timelinessSchema = z
  .strictObject({
    status: termSchema('是否按期公布', timelinessStates),
    days: z.int().nullable().describe('逾期的天数'),
  })
  .describe('是否按期公布');
