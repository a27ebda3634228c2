import { z } from 'zod';
import { keyPattern } from './ids.ts';
import { plainText } from './plain-text.ts';
import { regionCode } from './region.ts';

/**
 * What a title in 《》 names. The first eight are documents of authorities; `publication` and `work` stand in the same
 * brackets without being documents; `other` is what no rule recognises.
 */
export const documentKinds = [
  'law',
  'regulation',
  'party',
  'local',
  'rule',
  'plan',
  'notice',
  'list',
  'report',
  'publication',
  'work',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A title in 《》 that an editor has something to say about: its one name, its other names, its address, its kind. */
export const declaredDocument = z
  .strictObject({
    slug: z
      .string()
      .max(60)
      .regex(keyPattern)
      .refine((slug) => slug !== 'kinds' && !/^(?:d-[0-9a-f]{12}|plan-\d.*)$/.test(slug), {
        params: { say: '这种写法留给本库自己的页面', fix: '换成名称的拼音，如 xingzheng-fuyi-fa' },
      })
      .describe('固定地址：小写拼音，以连字符分开'),
    title: plainText.describe('名称，不写书名号和“中华人民共和国”'),
    aliases: z.array(plainText).default([]).describe('归并到这一份的其他名称，不写书名号'),
    region: regionCode.optional().describe('只在这个地区（含下级）的报告里指这一份时写'),
    kind: z.enum(documentKinds).optional().describe('类别，名称看不出或看错时写'),
    numbers: z.array(plainText).default([]).describe('已知的文号，如 国发〔2021〕1号'),
  })
  .describe('引用文件');
export type DeclaredDocument = z.infer<typeof declaredDocument>;

/** content/documents.yaml: what editors say of the documents that the texts cite. Nothing in it is needed for a citation to be found. */
export const documentsFile = z
  .strictObject({
    pagesFrom: z.int().min(1).max(100).default(2).describe('被多少份报告引用的文件有自己的页面'),
    documents: z.array(declaredDocument).default([]).describe('编者写明的文件'),
  })
  .prefault({});
export type DocumentsFile = z.infer<typeof documentsFile>;
