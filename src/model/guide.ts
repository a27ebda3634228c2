import { z } from 'zod';

/** content/guides/<id>.mdx: a narrative page written by maintainers, the only content that is real MDX. */
export const guide = z.strictObject({
  title: z.string().min(1).describe('标题'),
  description: z.string().min(1).describe('一句话说明'),
  order: z.int().optional().describe('排列次序'),
});

/** A guide as search knows it: what its front matter says, and its words without markup. */
export interface Guide extends z.infer<typeof guide> {
  id: string;
  paragraphs: string[];
}
