import { z } from 'zod';
import { addressSchema, daySchema } from './scalars.ts';

/** `/data/index.json` */
export const manifestSchema = z
  .strictObject({
    name: z.string(),
    version: z
      .string()
      .regex(/^\d+\.\d+$/)
      .describe('数据格式的版本：主版本.次版本'),
    licence: z.strictObject({ name: z.string(), url: z.string(), texts: z.string() }),
    asOf: daySchema.describe('目录核对到哪一天'),
    counts: z.strictObject({
      reports: z.int().describe('全文'),
      catalogued: z.int().describe('已知存在、全文尚未收录的报告数'),
      plans: z.int(),
      indicators: z.int(),
      regions: z.int(),
      observations: z.int(),
      links: z.int(),
      events: z.int(),
    }),
    files: z.array(
      z.strictObject({
        path: addressSchema.describe('网址；含 {id} 或 {code} 的，一条代表每份一个的文件'),
        format: z.string(),
        bytes: z.int().describe('字节数；一条代表多个文件的，为合计'),
        count: z.int().describe('文件数'),
        title: z.string(),
        description: z.string(),
        schema: addressSchema.optional().describe('JSON Schema'),
      }),
    ),
  })
  .describe('数据文件清单');
export type Manifest = z.infer<typeof manifestSchema>;
