import { z } from 'zod';
import { plainText } from './plain-text.ts';

/** Who may issue a report. 街道办事处 and 开发区管委会 are kinds of their own because the duty to publish differs. */
export const issuerKinds = ['government', 'office', 'department', 'township', 'subdistrict', 'zone'] as const;

export const issuerKind = z
  .enum(issuerKinds)
  .describe(
    '发布机关类别：government 政府；office 政府办公厅（室）；department 部门；township 乡镇；subdistrict 街道；zone 开发区、功能区',
  );
export type IssuerKind = z.infer<typeof issuerKind>;

/** Issuers in the order the document names them; joint Party and government reports have two. */
export const issuers = z.array(plainText).min(1).max(6).describe('发布机关全称；党政联合发文写两个');

/** The place of a report whose issuer has no division code of its own. */
export const locality = plainText.describe('没有自己区划代码的地方（镇、街道、开发区）的名称');
