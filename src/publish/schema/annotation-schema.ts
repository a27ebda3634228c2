import { z } from 'zod';
import { bounds, stances } from '../../model/annotation.ts';

/** Fields of every annotation; `block` is where the quote begins. */
export const quoteFields = {
  quote: z.string().describe('所依据的原句'),
  block: z.string().describe('原句所在段落的编号，接在网址的 # 后面'),
};

export const boundSchema = z.enum(bounds).describe('界限：恰为、约、超、低于、不少于、不超过');
export const stanceSchema = z.enum(stances).describe('成效、计划、不足');
export const relationSchema = z
  .enum(['in-period', 'before-period', 'elsewhere'])
  .describe('规划期内、规划期前、其他地区');

export const noteSchema = z.strictObject({ text: z.string(), ...quoteFields }).describe('编者按');

export const observationSchema = z
  .strictObject({
    indicator: z.string().describe('指标的 id'),
    name: z.string().nullable().describe('指标名称'),
    value: z.number(),
    unit: z.string(),
    bound: boundSchema,
    year: z.int().describe('数值所属的年度'),
    qualifier: z.string().nullable().describe('句中限定的范围'),
    ...quoteFields,
  })
  .describe('指标数值');
