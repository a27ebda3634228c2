import { z } from 'zod';
import { boundSchema, quoteFields } from './annotation-schema.ts';
import { targetSchema } from './plan-schema.ts';
import { regionRefSchema } from './region-ref-schema.ts';
import { addressSchema } from './scalars.ts';

/** `/data/indicators/<id>.json` */
export const indicatorSchema = z
  .strictObject({
    id: z.string(),
    url: addressSchema,
    name: z.string(),
    unit: z.string(),
    counts: z.string().describe('计入什么'),
    excludes: z.string().nullable().describe('不计入什么'),
    direction: z.enum(['up', 'down', 'none']).describe('向好的方向'),
    topic: z.string().describe('领域的 id'),
    formula: z.string().nullable().describe('由其他指标算得时的算式'),
    points: z.array(
      z
        .strictObject({
          report: z.string().describe('报告的 id'),
          region: regionRefSchema,
          issuers: z.array(z.string()),
          year: z.int().describe('数值所属的年度'),
          value: z.number(),
          unit: z.string(),
          bound: boundSchema,
          qualifier: z.string().nullable(),
          ...quoteFields,
        })
        .describe('报告所载的数值'),
    ),
    planned: z
      .array(
        z.strictObject({
          plan: z.string().describe('规划的 id'),
          year: z.int().nullable(),
          value: z.number(),
          unit: z.string(),
          bound: boundSchema,
          qualifier: z.string().nullable(),
          ...quoteFields,
        }),
      )
      .describe('规划自己所载的数值'),
    targets: z.array(targetSchema.extend({ plan: z.string().describe('规划的 id') })).describe('规划的目标值'),
  })
  .describe('一个指标的定义、各地历年的数值和规划的目标值');
export type IndicatorJson = z.infer<typeof indicatorSchema>;
