import { z } from 'zod';
import { webAddress } from './address.ts';
import { isoDate } from './date.ts';
import { plainText } from './plain-text.ts';

/** content/site.yaml: what the archive says of itself. */
export const site = z.strictObject({
  name: plainText.describe('库名'),
  description: plainText.describe('一句话说明'),
  /** Stands for "today" everywhere: nothing reads the clock, so that two builds are the same on any day. */
  asOf: isoDate.describe('目录核对到哪一天；“最新年度”“尚未到期”都以此为准'),
  licence: z.strictObject({
    annotations: plainText.describe('标注与目录的许可'),
    annotationsUrl: webAddress.describe('许可全文'),
    texts: plainText.describe('报告原文的权利说明'),
  }),
  repository: webAddress.optional().describe('代码与内容仓库的网址，用于“参与编辑”链接'),
});
export type Site = z.infer<typeof site>;
