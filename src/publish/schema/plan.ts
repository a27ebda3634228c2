import { z } from 'zod';
import { comparators } from '../../model/plan.ts';
import {
  address,
  block,
  bound,
  change,
  correction,
  day,
  note,
  observation,
  omission,
  quoted,
  redaction,
  regionRef,
  relation,
  source,
  stance,
  webAddress,
} from './parts.ts';

const goal = z
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
    ...quoted,
  })
  .describe('目标值');

const baseline = z
  .strictObject({
    value: z.number().nullable(),
    unit: z.string().nullable(),
    state: z.string().nullable().describe('没有数值时，规划的用语'),
    bound,
    year: z.int().nullable(),
    qualifier: z.string().nullable(),
    ...quoted,
  })
  .describe('规划所载的现状');

/** A target with its goals, as plans and indicators hold it. */
export const targetSchema = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    task: z.union([z.int(), z.literal('general')]).describe('所属任务；general 为主要目标'),
    indicator: z.string(),
    goals: z.array(goal),
    baseline: baseline.nullable(),
  })
  .describe('指标（目标）');
export type TargetJson = z.infer<typeof targetSchema>;

/** `/data/plans/<region>/<slug>.json` */
export const planSchema = z
  .strictObject({
    id: z.string().describe('规划的 id，如 440100/2024-2035'),
    url: address,
    title: z.string(),
    titleSupplied: z.boolean().describe('编者拟题'),
    shortTitle: z.string().nullable(),
    region: regionRef,
    start: z.int().describe('规划期第一年'),
    end: z.int().describe('规划期最后一年'),
    issuers: z.array(z.string()),
    dates: z.strictObject({ adopted: day.optional(), issued: day.optional() }).describe('审议通过、印发的日期'),
    adoptedBy: z.string().nullable(),
    documentNumber: z.string().nullable(),
    source,
    officialUrl: webAddress.nullable(),
    explanationUrl: webAddress.nullable().describe('官方解读'),
    completeness: z.enum(['full', 'partial']),
    breaksOff: z.string().nullable(),
    known: z
      .strictObject({ areas: z.int().optional(), indicators: z.int().optional() })
      .nullable()
      .describe('完整规划的篇幅'),
    corrections: z.array(correction),
    omissions: z.array(omission),
    redactions: z.array(redaction),
    history: z.array(change),
    tasks: z.array(
      z
        .strictObject({ id: z.int(), title: z.string(), section: z.string(), blocks: z.array(z.string()) })
        .describe('任务'),
    ),
    targets: z.array(targetSchema),
    blocks: z.array(block),
    observations: z
      .array(observation.extend({ year: z.int().nullable() }))
      .describe('规划所载的数值；规划未写明年度的，年度为 null'),
    notes: z.array(note),
    links: z.array(
      z
        .strictObject({
          report: z.string().describe('报告的 id'),
          year: z.int(),
          task: z.int().nullable(),
          target: z.string().nullable(),
          stance,
          relation,
          ...quoted,
        })
        .describe('报告中与规划对应的段落'),
    ),
  })
  .describe('一份专项规划的全文、任务、目标和对应的报告段落');
export type PlanJson = z.infer<typeof planSchema>;
