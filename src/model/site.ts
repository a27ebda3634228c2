import { z } from 'zod';
import { webAddressSchema } from './address.ts';
import { contactSchema } from './contact.ts';
import { isoDateSchema } from './date.ts';
import { plainTextSchema } from './plain-text.ts';

/** content/site.yaml: the archive's name, licence and review date. */
export const siteSchema = z.strictObject({
  name: plainTextSchema.describe('库名'),
  description: plainTextSchema.describe('一句话说明'),
  /** Replaces "today" everywhere: no code reads the clock, so builds are reproducible on any day. */
  asOf: isoDateSchema.describe('目录核对到哪一天；“最新年度”“尚未到期”都以此为准'),
  licence: z.strictObject({
    annotations: plainTextSchema.describe('标注与目录的许可'),
    annotationsUrl: webAddressSchema.describe('许可全文'),
    texts: plainTextSchema.describe('报告原文的权利说明'),
  }),
  contact: contactSchema
    .optional()
    .describe('联系方式：邮箱或 https 网址；写入 /.well-known/security.txt，供报告安全问题'),
  repository: webAddressSchema.optional().describe('代码与内容仓库的网址，用于“参与编辑”链接'),
});
export type Site = z.infer<typeof siteSchema>;
