import { z } from 'zod';
import { formulaSchema } from './formula.ts';
import { listOf } from './list.ts';
import { plainTextSchema } from './plain-text.ts';
import { termSchema } from './term-schema.ts';
import { directions } from './terms.ts';
import { wordingSchema } from './wording.ts';

/** content/indicators/<id>.yaml: the definition behind observations and targets. */
export const indicatorSchema = z.strictObject({
  name: plainTextSchema.describe('指标名称'),
  unit: plainTextSchema.describe('计量单位，如 件、%、名次'),
  counts: plainTextSchema.describe('计入什么'),
  excludes: plainTextSchema.optional().describe('不计入什么，与哪些相近指标不同'),
  direction: termSchema('向好的方向', directions),
  topic: z.string().describe('所属领域的 id'),
  formula: formulaSchema.optional().describe('由其他指标算得时的算式：下列三键写一个'),
  wordings: listOf(wordingSchema)
    .optional()
    .describe('报告里的说法，npm run suggest 据此认出；不写就按名称认，写法见《参与编辑：标注》'),
});
export type IndicatorMeta = z.infer<typeof indicatorSchema>;

export interface Indicator extends IndicatorMeta {
  id: string;
}
