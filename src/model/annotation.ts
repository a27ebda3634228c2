import { z } from 'zod';
import { partNames, roles } from './body.ts';
import { partialDate, reportYear } from './date.ts';
import { keyPattern } from './ids.ts';
import { plainText } from './plain-text.ts';
import { quoteFields } from './quote.ts';

/** How a printed number bounds the value it states: 超, 近, 约/余, 低于, 不少于 … */
export const bounds = ['exact', 'about', 'over', 'under', 'at-least', 'at-most'] as const;
export type Bound = (typeof bounds)[number];

/** What a passage says about a task or target of a plan. */
export const stances = ['result', 'plan', 'gap'] as const;
export type Stance = (typeof stances)[number];

const key = z.string().regex(keyPattern);

const observation = z
  .strictObject({
    indicator: key.describe('指标 id'),
    value: z.number().describe('数值，以指标的单位计'),
    unit: plainText.describe('单位'),
    bound: z
      .enum(bounds)
      .default('exact')
      .describe('界限：exact 恰为；about 约、近、余；over 超；under 低于；at-least 不少于；at-most 不超过'),
    year: reportYear.optional().describe('年度，不是报告年度的数值时写'),
    qualifier: plainText.optional().describe('句中限定的范围'),
    ...quoteFields,
  })
  .describe('指标数值');

const link = z
  .strictObject({
    plan: z.string().describe('规划 id，如 440100/2024-2035'),
    task: z.int().min(1).optional().describe('任务序号'),
    target: key.optional().describe('指标（目标）id'),
    stance: z.enum(stances).describe('所说的是：result 成效；plan 计划；gap 不足'),
    ...quoteFields,
  })
  .superRefine((value, context) => {
    if (value.task !== undefined || value.target !== undefined) return;
    context.addIssue({
      code: 'custom',
      path: ['plan'],
      params: { say: '没有写对应规划的哪一项', fix: '加一行 task: 序号 或 target: 目标 id' },
    });
  })
  .describe('与规划的对应');

const event = z
  .strictObject({
    date: partialDate.describe('日期，可只写到月或年'),
    title: plainText.describe('事件，一句话'),
    ...quoteFields,
  })
  .describe('大事记');

const topicMark = z
  .strictObject({ topic: key.describe('领域 id'), ...quoteFields })
  .describe('领域（标题规则不适用时）');
const partMark = z
  .strictObject({
    part: z
      .enum(partNames)
      .describe('组成部分：results 成效；problems 问题；duty 第一责任人履职；plans 打算；other 其他'),
    ...quoteFields,
  })
  .describe('组成部分（标题未写明时）');
const roleMark = z
  .strictObject({
    role: z
      .enum(roles)
      .describe('段落性质：subtitle 副题；issuer 机关；salutation 称呼；closing 结语；signature 署名；date 日期'),
    ...quoteFields,
  })
  .describe('段落性质（位置与用语认不出时）');
const note = z.strictObject({ text: plainText.describe('编者按'), ...quoteFields }).describe('编者按');
const excluded = z
  .strictObject({ reason: plainText.describe('为什么不是指标数值'), ...quoteFields })
  .describe('文中不作指标数值的数字');

/** content/annotations/<region>/<slug>.yaml: what is said about a text, each statement with the words it rests on. */
export const annotationFile = z.strictObject({
  observations: z.array(observation).default([]),
  links: z.array(link).default([]),
  events: z.array(event).default([]),
  topics: z.array(topicMark).default([]),
  parts: z.array(partMark).default([]),
  roles: z.array(roleMark).default([]),
  notes: z.array(note).default([]),
  excluded: z.array(excluded).default([]),
});
export type AnnotationFile = z.infer<typeof annotationFile>;
export type AnnotationKind = keyof AnnotationFile;

/** Where the quoted words stand: the block in which they begin, and the span in that block's source paragraph. */
export interface Anchor {
  block: string;
  /** Source paragraph and the span of the quote in it, in UTF-16 code units of the paragraph's joined text. */
  paragraph: number;
  start: number;
  end: number;
}

/** An annotation with its quote resolved. */
export type Anchored<T> = T & { anchor: Anchor };

/** All annotations of one text, resolved. `roles` is gone: it has become part of the document. */
export type ReportAnnotations = {
  [K in Exclude<AnnotationKind, 'roles'>]: Anchored<AnnotationFile[K][number]>[];
};

export type Observation = ReportAnnotations['observations'][number];
export type PlanLink = ReportAnnotations['links'][number];
export type Event = ReportAnnotations['events'][number];
export type Note = ReportAnnotations['notes'][number];
