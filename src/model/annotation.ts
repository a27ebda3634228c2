import { z } from 'zod';
import { partialDateSchema, reportYearSchema } from './date.ts';
import { fieldFacts } from './field-facts.ts';
import { listOf } from './list.ts';
import { plainTextSchema } from './plain-text.ts';
import { quoteFields } from './quote.ts';
import { termSchema } from './term-schema.ts';
import { bounds, parts, roles, stances } from './terms.ts';

// Former home of these names, until pages and components import terms.ts.
export type { Bound, Stance } from './terms.ts';

export const boundSchema = termSchema('界限', bounds);
export const partSchema = termSchema('组成部分', parts);
export const roleSchema = termSchema('段落性质', roles);

/** Rule `reference` looks the id up; there, a Chinese name can be answered with the id. */
export const referenceSchema = z.string().min(1).max(200);

export const observationSchema = z
  .strictObject({
    indicator: referenceSchema.describe('指标 id'),
    value: z.number().describe('数值，以指标的单位计'),
    unit: plainTextSchema.describe('单位'),
    bound: boundSchema.default('exact'),
    year: reportYearSchema
      .optional()
      .describe('年度，不是报告年度的数值时写')
      .register(fieldFacts, { forReaders: '数值所属的年度' }),
    qualifier: plainTextSchema.optional().describe('句中限定的范围'),
    ...quoteFields,
  })
  .describe('指标数值');

export const linkSchema = z
  .strictObject({
    plan: z.string().describe('规划 id，如 440100/2024-2035'),
    task: z
      .int()
      .min(1)
      .optional()
      .describe('任务序号')
      .register(fieldFacts, { forReaders: '任务序号；对应的是目标时可能为空' }),
    target: referenceSchema
      .optional()
      .describe('指标（目标）id')
      .register(fieldFacts, { forReaders: '目标的 id；对应的是任务时可能为空' }),
    stance: termSchema('所说的是', stances),
    ...quoteFields,
  })
  .superRefine((value, context) => {
    if (value.task !== undefined || value.target !== undefined) return;
    context.addIssue({
      code: 'custom',
      path: ['plan'],
      params: { message: '没有写对应规划的哪一项', fix: '加一行 task: 序号 或 target: 目标 id' },
    });
  })
  .describe('与规划的对应');

export const eventSchema = z
  .strictObject({
    date: partialDateSchema.describe('日期，可只写到月或年').register(fieldFacts, { forReaders: '日期，可只到月或年' }),
    title: plainTextSchema.describe('事件，一句话').register(fieldFacts, { forReaders: '事件' }),
    ...quoteFields,
  })
  .describe('大事记');

const topicMarkSchema = z
  .strictObject({ topic: referenceSchema.describe('领域 id'), ...quoteFields })
  .describe('领域（标题规则不适用时）');
const partMarkSchema = z
  .strictObject({
    part: partSchema,
    ...quoteFields,
  })
  .describe('组成部分（标题未写明时）');
const roleMarkSchema = z
  .strictObject({
    role: roleSchema,
    ...quoteFields,
  })
  .describe('段落性质（位置与用语认不出时）');
export const noteSchema = z
  .strictObject({ text: plainTextSchema.describe('编者按'), ...quoteFields })
  .describe('编者按');
const exclusionSchema = z
  .strictObject({ reason: plainTextSchema.describe('为什么不是指标数值'), ...quoteFields })
  .describe('文中不作指标数值的数字');

/** content/annotations/<region>/<slug>.yaml: stand-off annotations of one report or plan; each quotes its evidence. */
export const annotationFileSchema = z.strictObject({
  observations: listOf(observationSchema).default([]),
  links: listOf(linkSchema).default([]),
  events: listOf(eventSchema).default([]),
  topics: listOf(topicMarkSchema).default([]),
  parts: listOf(partMarkSchema).default([]),
  roles: listOf(roleMarkSchema).default([]),
  notes: listOf(noteSchema).default([]),
  excluded: listOf(exclusionSchema).default([]),
});
export type AnnotationFile = z.infer<typeof annotationFileSchema>;
export type AnnotationKind = keyof AnnotationFile;

/** Resolved position of a quote. */
export interface Anchor {
  /** Id of the block in which the quote begins. */
  block: string;
  /** Number of the source paragraph. */
  paragraph: number;
  /** Span in the paragraph's joined text, in UTF-16 code units. */
  start: number;
  end: number;
}

/** An annotation with its quote resolved. */
export type Anchored<T> = T & { anchor: Anchor };

/** All resolved annotations of one report or plan. Roles are not among them: the parser writes them into the blocks. */
export type ReportAnnotations = {
  [K in Exclude<AnnotationKind, 'roles'>]: Anchored<AnnotationFile[K][number]>[];
};

export type Observation = ReportAnnotations['observations'][number];
export type PlanLink = ReportAnnotations['links'][number];
export type Event = ReportAnnotations['events'][number];
export type Note = ReportAnnotations['notes'][number];
