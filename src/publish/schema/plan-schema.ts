import { z } from 'zod';
import { comparators } from '../../model/plan.ts';
import {
  boundSchema,
  noteSchema,
  observationSchema,
  quoteFields,
  relationSchema,
  stanceSchema,
} from './annotation-schema.ts';
import { blockSchema } from './block-schema.ts';
import { changeSchema, correctionSchema, omissionSchema, redactionSchema, sourceSchema } from './provenance-schema.ts';
import { regionRefSchema } from './region-ref-schema.ts';
import { addressSchema, daySchema, webAddressSchema } from './scalars.ts';

const goalSchema = z
  .strictObject({
    by: z.int().nullable().describe('到哪一年（年底）'),
    before: z.int().nullable().describe('在哪一年之前'),
    every: z.literal('year').nullable().describe('每年'),
    comparator: z.enum(comparators),
    value: z.number().nullable(),
    unit: z.string().nullable(),
    state: z.string().nullable().describe('保持的状态'),
    scope: z.string().nullable().describe('范围'),
    aspiration: z.boolean().describe('规划用“争取”一类措辞'),
    ...quoteFields,
  })
  .describe('目标值');

const baselineSchema = z
  .strictObject({
    value: z.number().nullable(),
    unit: z.string().nullable(),
    state: z.string().nullable().describe('没有数值时，规划的用语'),
    bound: boundSchema,
    year: z.int().nullable(),
    qualifier: z.string().nullable(),
    ...quoteFields,
  })
  .describe('规划所载的现状');

export const targetSchema = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    task: z.union([z.int(), z.literal('general')]).describe('所属任务；general 为主要目标'),
    indicator: z.string(),
    goals: z.array(goalSchema),
    baseline: baselineSchema.nullable(),
  })
  .describe('指标（目标）');
export type TargetJson = z.infer<typeof targetSchema>;

/** `/data/plans/<region>/<slug>.json` */
export const planSchema = z
  .strictObject({
    id: z.string().describe('规划的 id，如 440100/2024-2035'),
    url: addressSchema,
    title: z.string(),
    titleSupplied: z.boolean().describe('编者拟题'),
    shortTitle: z.string().nullable(),
    region: regionRefSchema,
    start: z.int().describe('规划期第一年'),
    end: z.int().describe('规划期最后一年'),
    issuers: z.array(z.string()),
    dates: z
      .strictObject({ adopted: daySchema.optional(), issued: daySchema.optional() })
      .describe('审议通过、印发的日期'),
    adoptedBy: z.string().nullable(),
    documentNumber: z.string().nullable(),
    source: sourceSchema,
    officialUrl: webAddressSchema.nullable(),
    explanationUrl: webAddressSchema.nullable().describe('官方解读'),
    completeness: z.enum(['full', 'partial']),
    breaksOff: z.string().nullable(),
    known: z
      .strictObject({ areas: z.int().optional(), indicators: z.int().optional() })
      .nullable()
      .describe('完整规划的篇幅'),
    corrections: z.array(correctionSchema),
    omissions: z.array(omissionSchema),
    redactions: z.array(redactionSchema),
    history: z.array(changeSchema),
    tasks: z.array(
      z
        .strictObject({ id: z.int(), title: z.string(), section: z.string(), blocks: z.array(z.string()) })
        .describe('任务'),
    ),
    targets: z.array(targetSchema),
    blocks: z.array(blockSchema),
    observations: z
      .array(observationSchema.extend({ year: z.int().nullable() }))
      .describe('规划所载的数值；规划未写明年度的，年度为 null'),
    notes: z.array(noteSchema),
    links: z.array(
      z
        .strictObject({
          report: z.string().describe('报告的 id'),
          year: z.int(),
          task: z.int().nullable(),
          target: z.string().nullable(),
          stance: stanceSchema,
          relation: relationSchema,
          ...quoteFields,
        })
        .describe('报告中与规划对应的段落'),
    ),
  })
  .describe('一份专项规划的全文、任务、目标和对应的报告段落');
export type PlanJson = z.infer<typeof planSchema>;
