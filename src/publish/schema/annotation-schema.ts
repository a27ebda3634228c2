import { z } from 'zod';
import * as model from '../../model/annotation.ts';
import { termSchema } from '../../model/term-schema.ts';
import { checks, relations } from '../../model/terms.ts';
import { publishedAnnotation } from './published-fields.ts';
import { yearSchema } from './scalars.ts';

const { indicator, ...observationFields } = publishedAnnotation(model.observationSchema);
const { year: _, ...valueFields } = observationFields;

const derivedFields = {
  printed: z.string().nullable().describe('原句写作“万”“亿”的，照原句所写的数；value 是它的全数。其余为空'),
  ranked: z.boolean().describe('是否名次：value 为 3 即第 3 名；人数的单位也可写“名”'),
  check: termSchema('所载的数值与算得的数是否相符（没有算得的为空）', checks).nullable(),
  computed: z
    .number()
    .nullable()
    .describe('按指标的算式，由同一份文件所载的其他数值算得的数，小数位数与所载的数值相同；不能核算的为空'),
};

/** A value of an indicator with its quote, printed form and verdict, where indicator and year are stated beside it. */
export const observedFields = { ...valueFields, ...derivedFields };

/** The year is that of the report if the text does not say otherwise. */
export const observationSchema = z
  .strictObject({
    indicator,
    name: z.string().nullable().describe('指标名称'),
    ...observationFields,
    year: yearSchema.describe('数值所属的年度'),
    ...derivedFields,
  })
  .describe('指标数值');

const { plan, quote, block, ...linkFields } = publishedAnnotation(model.linkSchema);

const relationSchema = termSchema('报告与规划的关系', relations);

/** A passage that speaks to a task or target of a plan. */
export const linkedFields = { ...linkFields, relation: relationSchema, quote, block };

export const linkSchema = z.strictObject({ plan, ...linkedFields }).describe('与规划的对应');

export const eventSchema = z.strictObject(publishedAnnotation(model.eventSchema)).describe('大事');

export const noteSchema = z.strictObject(publishedAnnotation(model.noteSchema)).describe('编者按');
