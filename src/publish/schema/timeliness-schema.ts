import { z } from 'zod';

export const timelinessSchema = z
  .strictObject({
    status: z.enum(['in-time', 'late', 'unknown']).describe('是否按期公布：按期、逾期、未知'),
    days: z.int().nullable().describe('逾期的天数'),
  })
  .describe('是否按期公布');
