import { z } from 'zod';
import { keyPattern } from './ids.ts';
import { plainTextSchema } from './plain-text.ts';

const filePattern = /^(?:annotations|catalogue|indicators|plans|reports|topics)\/[\w/-]+\.(?:mdx|yaml)$/;

/** A warning that an editor has looked at and that needs no change. */
export const exceptionSchema = z
  .strictObject({
    rule: z.string().regex(keyPattern).describe('规则的名称，如 title'),
    file: z
      .string()
      .refine((path) => filePattern.test(path), {
        params: { message: '应为 content 里的路径，如 catalogue/440000.yaml', fix: '不写开头的 content/ 和末尾的行号' },
      })
      .describe('提醒所在的文件，如 catalogue/440000.yaml'),
    message: plainTextSchema.describe('提醒里的一段话，照录，只与一处提醒对上'),
    reason: plainTextSchema.describe('为什么不用改'),
  })
  .describe('提醒的例外');
export type Exception = z.infer<typeof exceptionSchema>;

/** content/exceptions.yaml: acknowledged warnings. */
export const exceptionsFileSchema = z.array(exceptionSchema).default([]);
