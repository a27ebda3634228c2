import { z } from 'zod';
import { keyPattern } from './ids.ts';
import { plainTextSchema } from './plain-text.ts';
import { regionCodeSchema } from './region.ts';
import { keysOf } from './term.ts';
import { termSchema } from './term-schema.ts';
import { documentKinds as kinds } from './terms.ts';

// Former home of these names, until pages and components import terms.ts.
export type { DocumentKind } from './terms.ts';
export const documentKinds = keysOf(kinds);

export const documentKindSchema = termSchema('类别', kinds);

/** An editor's declaration on one cited document: name, other names, address, kind. */
export const declaredDocumentSchema = z
  .strictObject({
    slug: z
      .string()
      .max(60)
      .regex(keyPattern)
      .refine((slug) => slug !== 'kinds' && !/^(?:d-[0-9a-f]{12}|plan-\d.*)$/.test(slug), {
        params: { message: '这种写法留给本库自己的页面', fix: '换成名称的拼音，如 xingzheng-fuyi-fa' },
      })
      .describe('固定地址：小写拼音，以连字符分开'),
    title: plainTextSchema.describe('名称，不写书名号和“中华人民共和国”'),
    aliases: z.array(plainTextSchema).default([]).describe('归并到这一份的其他名称，不写书名号'),
    region: regionCodeSchema.optional().describe('只在这个地区（含下级）的报告里指这一份时写'),
    kind: termSchema('类别，名称看不出或看错时写', kinds).optional(),
    numbers: z.array(plainTextSchema).default([]).describe('已知的文号，如 国发〔2021〕1号'),
  })
  .describe('引用文件');
export type DeclaredDocument = z.infer<typeof declaredDocumentSchema>;

/** content/documents.yaml: editors' declarations on cited documents. The archive finds citations without them. */
export const documentsFileSchema = z
  .strictObject({
    pagesFrom: z.int().min(1).max(100).default(2).describe('被多少份报告引用的文件有自己的页面'),
    documents: z.array(declaredDocumentSchema).default([]).describe('编者写明的文件'),
  })
  .prefault({});
export type DocumentsFile = z.infer<typeof documentsFileSchema>;
