import { z } from 'zod';

/** Front matter of content/guides/<id>.mdx. Guides are the only content that Astro renders as MDX. */
export const guideSchema = z.strictObject({
  title: z.string().min(1).describe('标题'),
  description: z.string().min(1).describe('一句话说明'),
  order: z.int().optional().describe('排列次序'),
  lang: z.enum(['en']).optional().describe('语言；中文不写'),
});

/** The guide for readers of English; pages link to it where it exists. */
export const englishGuide = 'en';

/** The guides of editors, by id, with their names among each other. CONTRIBUTING.md has them all, in this order. */
export const editorGuides: Readonly<Record<string, string>> = {
  contribute: '提供线索',
  'contribute-import': '导入',
  'contribute-annotate': '标注',
  'contribute-review': '审核',
};

/** Guides that pages link to: no site is built without them. */
export const linkedGuides = ['about', 'contribute', 'cite', 'search-help'] as const;

/** Front matter, and paragraphs without markup for the search index. */
export interface Guide extends z.infer<typeof guideSchema> {
  id: string;
  paragraphs: string[];
}
