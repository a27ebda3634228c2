import { z } from 'zod';
import { webAddressSchema } from './address.ts';
import { type Anchored, boundSchema, type ReportAnnotations, referenceSchema } from './annotation.ts';
import type { ParsedBody } from './body.ts';
import { isoDateSchema, reportYearSchema } from './date.ts';
import { fieldFacts } from './field-facts.ts';
import { keyPattern } from './ids.ts';
import { issuersSchema } from './issuer.ts';
import { listOf } from './list.ts';
import { plainTextSchema } from './plain-text.ts';
import {
  type AnchoredCorrection,
  checkCompleteness,
  completenessFields,
  sourceSchema,
  transcriptionFields,
} from './provenance.ts';
import { quoteFields } from './quote.ts';
import { termSchema } from './term-schema.ts';
import { comparators } from './terms.ts';
import { unquotedTextSchema } from './unquoted-text.ts';

const keySchema = z.string().regex(keyPattern);

/**
 * A target's value and its time: by the end of a year, before a year, or every year. Only `keep` may omit the time: it
 * holds for the whole period of the plan.
 */
export const goalSchema = z
  .strictObject({
    by: reportYearSchema.optional().describe('到哪一年（年底）'),
    before: reportYearSchema.optional().describe('在哪一年之前'),
    every: z.literal('year').optional().describe('每年'),
    comparator: termSchema('比较方式', comparators),
    value: z.number().optional().describe('目标值；规划未写数值时不写').register(fieldFacts, { forReaders: '目标值' }),
    unit: plainTextSchema.optional().describe('单位'),
    state: plainTextSchema.optional().describe('保持的状态，照规划用语，如 全省前列'),
    scope: plainTextSchema.optional().describe('范围，如 市级部门'),
    aspiration: z.boolean().default(false).describe('规划用“争取”一类措辞时为 true'),
    ...quoteFields,
  })
  .superRefine((value, context) => {
    const times = [value.by, value.before, value.every].filter((time) => time !== undefined).length;
    if (times > 1 || (times === 0 && value.comparator !== 'keep')) {
      context.addIssue({
        code: 'custom',
        path: ['comparator'],
        params: { message: '目标的时间要写一个，且只写一个', fix: '写 by: 年份、before: 年份 或 every: year 之一' },
      });
    }
    if (value.comparator !== 'keep' && value.value === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['comparator'],
        params: { message: '除 keep 外，目标要有数值', fix: '加一行 value: 数值' },
      });
    }
  });

export const baselineSchema = z
  .strictObject({
    value: z
      .number()
      .optional()
      .describe('规划所载的现状值；规划未写数值时不写')
      .register(fieldFacts, { forReaders: '规划所载的现状值' }),
    unit: plainTextSchema.optional().describe('单位'),
    state: plainTextSchema
      .optional()
      .describe('没有数值时，照规划用语，如 “非常高”')
      .register(fieldFacts, { forReaders: '没有数值时，规划的用语，如 “非常高”' }),
    bound: boundSchema.default('exact'),
    year: reportYearSchema
      .optional()
      .describe('现状值的年份；规划未写明则不写')
      .register(fieldFacts, { forReaders: '现状值的年份；规划未写明的为空' }),
    qualifier: plainTextSchema.optional().describe('句中限定的范围'),
    ...quoteFields,
  })
  .superRefine((value, context) => {
    if ((value.value === undefined) !== (value.state === undefined)) return;
    context.addIssue({
      code: 'custom',
      path: ['quote'],
      params: { message: '现状要写 value 或 state 之一', fix: '有数值的写 value 和 unit，没有的写 state' },
    });
  })
  .describe('规划自己写明的现状');

export const targetSchema = z.strictObject({
  id: keySchema,
  title: plainTextSchema.describe('指标（目标）名称'),
  task: z
    .union([z.int().min(1), z.literal('general')])
    .describe('所属任务序号；主要目标写 general')
    .register(fieldFacts, { forReaders: '所属任务序号；general 为主要目标' }),
  indicator: referenceSchema.describe('指标 id'),
  goals: listOf(goalSchema).min(1).describe('目标值'),
  baseline: baselineSchema.optional(),
  incomparable: listOf(
    z.strictObject({
      indicator: referenceSchema.describe('指标 id'),
      reason: plainTextSchema.describe('为什么不能与目标值比较，一句话'),
    }),
  )
    .default([])
    .describe('容易误作目标数值、口径不同的指标'),
});

/** Form of a block's id, such as `s3-1`. */
export const sectionPattern = /^[sh]\d+(-[sh]?\d+)*$/;

export const taskSchema = z.strictObject({
  id: z.int().min(1).describe('任务序号'),
  title: plainTextSchema.describe('任务名称，照录').register(fieldFacts, { forReaders: '任务名称' }),
  section: z.string().regex(sectionPattern).describe('所在一节的段落编号，如 s3-1'),
});

/** Dates that the plan states. */
export const planDatesSchema = z
  .strictObject({
    adopted: isoDateSchema.optional().describe('审议通过的日期'),
    issued: isoDateSchema.optional().describe('印发日期'),
  })
  .describe('审议通过、印发的日期');

/** The front matter of a plan. It holds only what the plan states. */
export const planMetaSchema = z
  .strictObject({
    title: plainTextSchema.describe('标题，照录').register(fieldFacts, { forReaders: '标题' }),
    titleSupplied: z.boolean().default(false).describe('编者拟题'),
    shortTitle: plainTextSchema.optional().describe('页面上用的简称'),
    region: unquotedTextSchema.describe('行政区划代码'),
    start: reportYearSchema.describe('规划期第一年'),
    end: reportYearSchema.describe('规划期最后一年'),
    issuers: issuersSchema,
    dates: planDatesSchema.default({}),
    adoptedBy: plainTextSchema.optional().describe('在何会议上通过'),
    documentNumber: plainTextSchema.optional().describe('文号'),
    source: sourceSchema,
    officialUrl: webAddressSchema
      .optional()
      .describe('发布机关自己的网页，已知且与来源不同时写')
      .register(fieldFacts, { forReaders: '发布机关自己的网页，已知且与来源不同时才有' }),
    explanationUrl: webAddressSchema.optional().describe('官方解读'),
    ...completenessFields,
    known: z
      .strictObject({ areas: z.int().optional(), indicators: z.int().optional() })
      .optional()
      .describe('完整规划的篇幅，文本不完整时写')
      .register(fieldFacts, { forReaders: '完整规划的篇幅' }),
    ...transcriptionFields,
    tasks: listOf(taskSchema),
    targets: listOf(targetSchema),
  })
  .superRefine(checkCompleteness);
export type PlanMeta = z.infer<typeof planMetaSchema>;
export type PlanTask = PlanMeta['tasks'][number];

/** A target whose quotes are resolved in the plan's body. */
export interface PlanTarget extends Omit<PlanMeta['targets'][number], 'goals' | 'baseline'> {
  goals: Anchored<PlanMeta['targets'][number]['goals'][number]>[];
  baseline: Anchored<NonNullable<PlanMeta['targets'][number]['baseline']>> | null;
}
export type Goal = PlanTarget['goals'][number];

/** A parsed plan. */
export interface Plan {
  /** `440100/2024-2035` */
  id: string;
  region: string;
  slug: string;
  meta: PlanMeta;
  targets: PlanTarget[];
  body: ParsedBody;
  /** As declared in `meta`, with anchors. */
  corrections: AnchoredCorrection[];
  annotations: ReportAnnotations;
}
