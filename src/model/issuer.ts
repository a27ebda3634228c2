import { z } from 'zod';
import { fieldFacts } from './field-facts.ts';
import { plainTextSchema } from './plain-text.ts';
import { termSchema } from './term-schema.ts';
import { issuerKinds } from './terms.ts';

// Former home of these names, until pages and components import terms.ts.
export type { IssuerKind } from './terms.ts';

export const issuerKindSchema = termSchema('发布机关类别', issuerKinds);

/** In the order of the source; joint Party and government reports have two. */
export const issuersSchema = z
  .array(plainTextSchema)
  .min(1)
  .max(6)
  .describe('发布机关全称；党政联合发文写两个')
  .register(fieldFacts, { forReaders: '发布机关' });

/** The township, subdistrict or zone of an issuer without a division code. */
export const localitySchema = plainTextSchema.describe(
  '没有自己区划代码的地方（镇、街道、开发区、没有代码的区）的名称',
);
