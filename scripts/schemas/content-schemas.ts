import type { z } from 'zod';
import { annotationFileSchema } from '../../src/model/annotation.ts';
import { catalogueFileSchema } from '../../src/model/catalogue.ts';
import { documentsFileSchema } from '../../src/model/cited-document.ts';
import { exceptionsFileSchema } from '../../src/model/exception.ts';
import { indicatorSchema } from '../../src/model/indicator.ts';
import { movedAddressesSchema } from '../../src/model/moved-addresses.ts';
import { planMetaSchema } from '../../src/model/plan.ts';
import { reportMetaSchema } from '../../src/model/report.ts';
import { siteSchema } from '../../src/model/site.ts';
import { topicSchema } from '../../src/model/topic.ts';

export interface ContentSchema {
  /** Its file is schemas/<name>.json. */
  name: string;
  title: string;
  /** Glob from the project's root. For .mdx files the schema describes the front matter. */
  files: string;
  schema: z.ZodType;
}

/** Every kind of content file that editors write, in the order of the contribute guide. */
export const contentSchemas: readonly ContentSchema[] = [
  { name: 'report', title: '报告的元数据', files: 'content/reports/**/*.mdx', schema: reportMetaSchema },
  { name: 'annotations', title: '标注', files: 'content/annotations/**/*.yaml', schema: annotationFileSchema },
  { name: 'catalogue', title: '目录条目', files: 'content/catalogue/*.yaml', schema: catalogueFileSchema },
  { name: 'indicator', title: '指标', files: 'content/indicators/*.yaml', schema: indicatorSchema },
  { name: 'plan', title: '规划的元数据', files: 'content/plans/**/*.mdx', schema: planMetaSchema },
  { name: 'topic', title: '领域', files: 'content/topics/*.yaml', schema: topicSchema },
  { name: 'documents', title: '引用的文件', files: 'content/documents.yaml', schema: documentsFileSchema },
  { name: 'moved', title: '改过的名称', files: 'content/moved.yaml', schema: movedAddressesSchema },
  { name: 'exceptions', title: '提醒的例外', files: 'content/exceptions.yaml', schema: exceptionsFileSchema },
  { name: 'site', title: '全库信息', files: 'content/site.yaml', schema: siteSchema },
];
