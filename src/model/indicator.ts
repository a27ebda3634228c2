import { z } from 'zod';
import { plainText } from './plain-text.ts';

/** content/indicators/<id>.yaml: the definition that observations and targets are values of. */
export const indicator = z.strictObject({
  name: plainText.describe('指标名称'),
  unit: plainText.describe('计量单位，如 件、%、名次'),
  counts: plainText.describe('计入什么'),
  excludes: plainText.optional().describe('不计入什么，与哪些相近指标不同'),
  direction: z.enum(['up', 'down', 'none']).describe('向好的方向：up 越高越好；down 越低越好；none 无'),
  topic: z.string().describe('所属领域的 id'),
  formula: plainText.optional().describe('由其他指标算得时的算式，如 a / b × 100'),
});
export type IndicatorMeta = z.infer<typeof indicator>;

export interface Indicator extends IndicatorMeta {
  id: string;
}
