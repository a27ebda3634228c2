import { z } from 'zod';
import { webAddress } from './address.ts';
import { type Anchored, bounds, type ReportAnnotations } from './annotation.ts';
import type { ParsedBody } from './body.ts';
import { isoDate, reportYear } from './date.ts';
import { keyPattern } from './ids.ts';
import { issuers } from './issuer.ts';
import { plainText } from './plain-text.ts';
import { checkCompleteness, type PlacedCorrection, provenanceFields } from './provenance.ts';
import { quoteFields } from './quote.ts';

const key = z.string().regex(keyPattern);

/** How a goal is met. `rank≤` compares places in a ranking; `keep` asks for what is there to be kept. */
export const comparators = ['≥', '>', '=', '≤', '<', 'rank≤', 'keep'] as const;
export type Comparator = (typeof comparators)[number];

/**
 * What a target is to reach, and when: by the end of a year, before a year, or every year. Only `keep` may stand without
 * a time: 维持 asks for what is there to be kept for as long as the plan runs.
 */
const goal = z
  .strictObject({
    by: reportYear.optional().describe('到哪一年（年底）'),
    before: reportYear.optional().describe('在哪一年之前'),
    every: z.literal('year').optional().describe('每年'),
    comparator: z.enum(comparators).describe('比较方式；keep 为保持、维持'),
    value: z.number().optional().describe('目标值；规划未写数值时不写'),
    unit: plainText.optional().describe('单位'),
    state: plainText.optional().describe('保持的状态，照规划用语，如 全省前列'),
    scope: plainText.optional().describe('范围，如 市级部门'),
    aspiration: z.boolean().default(false).describe('规划用“争取”一类措辞时为 true'),
    ...quoteFields,
  })
  .superRefine((value, context) => {
    const times = [value.by, value.before, value.every].filter((time) => time !== undefined).length;
    if (times > 1 || (times === 0 && value.comparator !== 'keep')) {
      context.addIssue({
        code: 'custom',
        path: ['comparator'],
        params: { say: '目标的时间要写一个，且只写一个', fix: '写 by: 年份、before: 年份 或 every: year 之一' },
      });
    }
    if (value.comparator !== 'keep' && value.value === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['comparator'],
        params: { say: '除 keep 外，目标要有数值', fix: '加一行 value: 数值' },
      });
    }
  });

const baseline = z
  .strictObject({
    value: z.number().optional().describe('规划所载的现状值；规划未写数值时不写'),
    unit: plainText.optional().describe('单位'),
    state: plainText.optional().describe('没有数值时，照规划用语，如 “非常高”'),
    bound: z.enum(bounds).default('exact').describe('界限'),
    year: reportYear.optional().describe('现状值的年份；规划未写明则不写'),
    qualifier: plainText.optional().describe('句中限定的范围'),
    ...quoteFields,
  })
  .superRefine((value, context) => {
    if ((value.value === undefined) !== (value.state === undefined)) return;
    context.addIssue({
      code: 'custom',
      path: ['quote'],
      params: { say: '现状要写 value 或 state 之一', fix: '有数值的写 value 和 unit，没有的写 state' },
    });
  })
  .describe('规划自己写明的现状');

const target = z.strictObject({
  id: key,
  title: plainText.describe('指标（目标）名称'),
  task: z.union([z.int().min(1), z.literal('general')]).describe('所属任务序号；主要目标写 general'),
  indicator: key.describe('指标 id'),
  goals: z.array(goal).min(1).describe('目标值'),
  baseline: baseline.optional(),
});

const task = z.strictObject({
  id: z.int().min(1).describe('任务序号'),
  title: plainText.describe('任务名称，照录'),
  section: z
    .string()
    .regex(/^[sh]\d+(-[sh]?\d+)*$/)
    .describe('所在一节的段落编号，如 s3-1'),
});

/** The front matter of a plan. Nothing is computed that the plan does not say. */
export const planMeta = z
  .strictObject({
    title: plainText.describe('标题，照录'),
    titleSupplied: z.boolean().default(false).describe('编者拟题'),
    shortTitle: plainText.optional().describe('页面上用的简称'),
    region: z.union([z.string(), z.int().transform(String)]).describe('行政区划代码'),
    start: reportYear.describe('规划期第一年'),
    end: reportYear.describe('规划期最后一年'),
    issuers,
    dates: z
      .strictObject({
        adopted: isoDate.optional().describe('审议通过的日期'),
        issued: isoDate.optional().describe('印发日期'),
      })
      .default({}),
    adoptedBy: plainText.optional().describe('在何会议上通过'),
    documentNumber: plainText.optional().describe('文号'),
    explanationUrl: webAddress.optional().describe('官方解读'),
    known: z
      .strictObject({ areas: z.int().optional(), indicators: z.int().optional() })
      .optional()
      .describe('完整规划的篇幅，文本不完整时写'),
    ...provenanceFields,
    tasks: z.array(task),
    targets: z.array(target),
  })
  .superRefine(checkCompleteness);
export type PlanMeta = z.infer<typeof planMeta>;
export type PlanTask = PlanMeta['tasks'][number];

/** A target with every quote resolved in the plan's text. */
export interface PlanTarget extends Omit<PlanMeta['targets'][number], 'goals' | 'baseline'> {
  goals: Anchored<PlanMeta['targets'][number]['goals'][number]>[];
  baseline: Anchored<NonNullable<PlanMeta['targets'][number]['baseline']>> | null;
}
export type Goal = PlanTarget['goals'][number];

/** A plan as everything behind the parser sees it. */
export interface Plan {
  /** `440100/2024-2035` */
  id: string;
  region: string;
  slug: string;
  meta: PlanMeta;
  targets: PlanTarget[];
  body: ParsedBody;
  /** As declared in `meta`, with their places. */
  corrections: PlacedCorrection[];
  annotations: ReportAnnotations;
}
