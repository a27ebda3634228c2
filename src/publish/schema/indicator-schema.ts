import { z } from 'zod';
import { indicatorSchema as indicator } from '../../model/indicator.ts';
import { observedFields } from './annotation-schema.ts';
import { targetSchema } from './plan-schema.ts';
import { publishedFields } from './published-fields.ts';
import { regionRefSchema } from './region-ref-schema.ts';
import { addressSchema, yearSchema } from './scalars.ts';

/** The fields that are published as editors write them. A formula is published as text; wordings are for suggestions only. */
export const definitionSchema = indicator.omit({ formula: true, wordings: true });

/** `/data/indicators/<id>.json` */
export const indicatorSchema = z
  .strictObject({
    id: z.string(),
    url: addressSchema,
    ...publishedFields(definitionSchema),
    formula: z.string().nullable().describe('由其他指标算得时的算式，如 a / b * 100'),
    points: z.array(
      z
        .strictObject({
          report: z.string().describe('报告的 id'),
          region: regionRefSchema,
          issuers: z.array(z.string()),
          year: yearSchema.describe('数值所属的年度'),
          ...observedFields,
        })
        .describe('报告所载的数值'),
    ),
    planned: z
      .array(
        z.strictObject({
          plan: z.string().describe('规划的 id'),
          year: yearSchema.nullable(),
          ...observedFields,
        }),
      )
      .describe('规划自己所载的数值'),
    targets: z.array(targetSchema.extend({ plan: z.string().describe('规划的 id') })).describe('规划的目标值'),
  })
  .describe('一个指标的定义、各地历年的数值和规划的目标值');
export type IndicatorJson = z.infer<typeof indicatorSchema>;
