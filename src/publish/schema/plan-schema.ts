import { z } from 'zod';
import * as model from '../../model/plan.ts';
import { linkedFields, noteSchema, observationSchema } from './annotation-schema.ts';
import { blockSchema } from './block-schema.ts';
import { correctionsSchema, sourceSchema } from './provenance-schema.ts';
import { publishedAnnotation, publishedFields } from './published-fields.ts';
import { regionRefSchema } from './region-ref-schema.ts';
import { addressSchema, yearSchema } from './scalars.ts';

export const goalSchema = z.strictObject(publishedAnnotation(model.goalSchema)).describe('目标值');

export const baselineSchema = z.strictObject(publishedAnnotation(model.baselineSchema)).describe('规划所载的现状');

export const targetSchema = z
  .strictObject({
    ...publishedFields(model.targetSchema),
    goals: z.array(goalSchema).min(1),
    baseline: baselineSchema.nullable(),
  })
  .describe('指标（目标）');
export type TargetJson = z.infer<typeof targetSchema>;

export const taskSchema = z
  .strictObject({ ...publishedFields(model.taskSchema), blocks: z.array(z.string()).describe('段落编号') })
  .describe('任务');

/** `/data/plans/<region>/<slug>.json` */
export const planSchema = z
  .strictObject({
    id: z.string().describe('规划的 id，如 440100/2024-2035'),
    url: addressSchema,
    ...publishedFields(model.planMetaSchema),
    region: regionRefSchema,
    source: sourceSchema,
    corrections: correctionsSchema,
    tasks: z.array(taskSchema),
    targets: z.array(targetSchema),
    blocks: z.array(blockSchema),
    observations: z
      .array(observationSchema.extend({ year: yearSchema.nullable() }))
      .describe('规划所载的数值；规划未写明年度的，年度为 null'),
    notes: z.array(noteSchema),
    links: z.array(
      z
        .strictObject({ report: z.string().describe('报告的 id'), year: yearSchema, ...linkedFields })
        .describe('报告中与规划对应的段落'),
    ),
  })
  .describe('一份专项规划的全文、任务、目标和对应的报告段落');
export type PlanJson = z.infer<typeof planSchema>;
