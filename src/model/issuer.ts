import { z } from 'zod';
import { fieldFacts } from './field-facts.ts';
import { plainTextSchema } from './plain-text.ts';

/** 街道办事处 and 开发区管委会 are separate kinds because their duty to publish differs. */
export const issuerKinds = ['government', 'office', 'department', 'township', 'subdistrict', 'zone'] as const;

export const issuerKindSchema = z
  .enum(issuerKinds)
  .describe(
    '发布机关类别：government 政府；office 政府办公厅（室）；department 部门；township 乡镇；subdistrict 街道；zone 开发区、功能区',
  );
export type IssuerKind = z.infer<typeof issuerKindSchema>;

/** In the order of the source; joint Party and government reports have two. */
export const issuersSchema = z
  .array(plainTextSchema)
  .min(1)
  .max(6)
  .describe('发布机关全称；党政联合发文写两个')
  .register(fieldFacts, { forReaders: '发布机关' });

/** The township, subdistrict or zone of an issuer without a division code. */
export const localitySchema = plainTextSchema.describe('没有自己区划代码的地方（镇、街道、开发区）的名称');
