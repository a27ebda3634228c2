import type { z } from 'zod';
import { annotationFile } from '../../src/model/annotation.ts';
import { catalogueFile } from '../../src/model/catalogue.ts';
import { documentsFile } from '../../src/model/cited-document.ts';
import { indicator } from '../../src/model/indicator.ts';
import { moved } from '../../src/model/moved.ts';
import { planMeta } from '../../src/model/plan.ts';
import { reportMeta } from '../../src/model/report.ts';
import { site } from '../../src/model/site.ts';
import { topic } from '../../src/model/topic.ts';

/** A kind of content file that editors write, and the schema that it is checked with. */
export interface ContentSchema {
  /** Its file is schemas/<name>.json. */
  name: string;
  title: string;
  /** The files it holds for, from the project's root; of .mdx files it is the front matter. */
  files: string;
  schema: z.ZodType;
}

/** Every kind of content file, in the order of the guide. Guides themselves are written by maintainers. */
export const contentSchemas: readonly ContentSchema[] = [
  { name: 'report', title: '报告的元数据', files: 'content/reports/**/*.mdx', schema: reportMeta },
  { name: 'annotations', title: '标注', files: 'content/annotations/**/*.yaml', schema: annotationFile },
  { name: 'catalogue', title: '目录条目', files: 'content/catalogue/*.yaml', schema: catalogueFile },
  { name: 'indicator', title: '指标', files: 'content/indicators/*.yaml', schema: indicator },
  { name: 'plan', title: '规划的元数据', files: 'content/plans/**/*.mdx', schema: planMeta },
  { name: 'topic', title: '领域', files: 'content/topics/*.yaml', schema: topic },
  { name: 'documents', title: '引用的文件', files: 'content/documents.yaml', schema: documentsFile },
  { name: 'moved', title: '改过的名称', files: 'content/moved.yaml', schema: moved },
  { name: 'site', title: '全库信息', files: 'content/site.yaml', schema: site },
];
