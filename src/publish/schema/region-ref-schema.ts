import { z } from 'zod';
import { regionCodePattern } from '../../model/ids.ts';
import { regionLevelSchema } from '../../model/region.ts';

export const regionRefSchema = z
  .strictObject({
    code: z.string().regex(regionCodePattern).describe('行政区划代码（GB/T 2260）'),
    name: z.string().describe('名称'),
    level: regionLevelSchema,
    path: z.array(z.string()).describe('自省级起至本级的代码'),
  })
  .describe('行政区划');
