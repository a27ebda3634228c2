import { z } from 'zod';
import { partSchema, roleSchema } from '../../model/annotation.ts';

const blockFields = {
  id: z.string().describe('段落编号'),
  text: z.string().describe('原文'),
  topics: z.array(z.string()).describe('领域'),
  parts: z.array(partSchema),
  paragraph: z.int().min(1).describe('原文第几自然段；原文有总标题的，总标题是第一段；标题与接排的正文同属一段'),
};

export const blockSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('heading'), level: z.int().min(1).max(3), ...blockFields }),
    z.strictObject({ type: z.literal('paragraph'), role: roleSchema.nullable(), ...blockFields }),
    z.strictObject({ type: z.literal('item'), ...blockFields }),
    z.strictObject({ type: z.literal('table'), rows: z.array(z.array(z.string())), ...blockFields }),
  ])
  .describe('标题、段落、条目或表格。全部 text 依次相连，就是正文');
