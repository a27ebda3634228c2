import { z } from 'zod';
import { plainTextSchema } from './plain-text.ts';

/** content/topics/<id>.yaml: an area of work, and the heading words of its sections. */
export const topicSchema = z.strictObject({
  name: plainTextSchema.describe('领域名称'),
  order: z.int().min(1).describe('排列次序'),
  description: plainTextSchema.describe('一句话说明这个领域包括什么'),
  headings: z.array(plainTextSchema).min(1).describe('标题中出现任何一个词，该节即归入此领域'),
  outline: z.array(plainTextSchema).default([]).describe('与《法治政府建设实施纲要（2021—2025年）》各部分的对应'),
});
export type TopicMeta = z.infer<typeof topicSchema>;

export interface Topic extends TopicMeta {
  id: string;
}
