import { z } from 'zod';
import { regionLevels } from '../../model/region.ts';

export const regionRefSchema = z
  .strictObject({
    code: z
      .string()
      .regex(/^\d{6}$/)
      .describe('行政区划代码（GB/T 2260）'),
    name: z.string().describe('名称'),
    level: z.enum(regionLevels).describe('级别'),
    path: z.array(z.string()).describe('自省级起至本级的代码'),
  })
  .describe('行政区划');
