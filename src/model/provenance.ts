import { z } from 'zod';
import { webAddressSchema } from './address.ts';
import type { Anchor } from './annotation.ts';
import { isoDateSchema } from './date.ts';
import { fieldFacts } from './field-facts.ts';
import { invisiblePattern } from './invisible.ts';
import { listOf } from './list.ts';
import { invisibleMessage, plainTextSchema } from './plain-text.ts';
import { termSchema } from './term-schema.ts';
import { type Completeness, completeness, sourceKinds } from './terms.ts';

export const sha256Pattern = /^[0-9a-f]{64}$/;

export const sha256Schema = z.string().regex(sha256Pattern).register(fieldFacts, { notation: 'sha256' });

export const sourceSchema = z
  .strictObject({
    name: plainTextSchema.describe('来源名称'),
    url: webAddressSchema
      .optional()
      .describe('采集时的网址；不知道就不写')
      .register(fieldFacts, { forReaders: '采集时的网址' }),
    kind: termSchema('来源性质', sourceKinds),
    retrieved: isoDateSchema
      .optional()
      .describe('采集日期；不知道就不写')
      .register(fieldFacts, { forReaders: '采集日期' }),
    sha256: sha256Schema.describe('原始采集件的 SHA-256'),
  })
  .describe('原始采集件的来源');
export type Source = z.infer<typeof sourceSchema>;

/**
 * Context that makes a piece of a capture unique; white space does not count. Captures are untouched and may contain
 * invisible characters. These fields name them as escapes in double quotes (`"\u202E"`); replacement text may not.
 */
const contextFields = {
  before: z.string().min(1).max(2000).optional().describe('前文，用来定位，不属于改动'),
  after: z.string().min(1).max(2000).optional().describe('后文，用来定位，不属于改动'),
};
const reasonSchema = plainTextSchema.describe('为什么');
const captureTextSchema = z.string().trim().min(1).max(20000).describe('采集件中的原样文字');

/** A corrected error of the capture, such as an OCR error: `text` replaces `capture`. Pages show it. */
export const correctionSchema = z.strictObject({
  capture: captureTextSchema,
  text: withoutInvisible(z.string().max(20000)).describe('改成的文字'),
  reason: reasonSchema,
  ...contextFields,
});
export type Correction = z.infer<typeof correctionSchema>;

/** A correction with its anchor; null if it is in the title or its `text` is empty. */
export type AnchoredCorrection = Correction & { anchor: Anchor | null };

/** A piece of the capture outside the report: website boilerplate, a share button, a page number. */
export const omissionSchema = z.strictObject({ capture: captureTextSchema, reason: reasonSchema, ...contextFields });
export type Omission = z.infer<typeof omissionSchema>;

/** Personal data removed from both capture and text; █ replaces it. */
export const redactionSchema = z.strictObject({
  text: withoutInvisible(z.string().min(1).max(200)).describe('隐去后的样子，含 █'),
  reason: reasonSchema,
});
export type Redaction = z.infer<typeof redactionSchema>;

function withoutInvisible(text: z.ZodString) {
  return text.refine((value) => !invisiblePattern.test(value), { params: { message: invisibleMessage } });
}

/** An entry of the change log that readers and feeds show. */
export const changeSchema = z.strictObject({
  date: isoDateSchema.describe('日期'),
  what: plainTextSchema.describe('做了什么'),
});
export type Change = z.infer<typeof changeSchema>;

/** A partial text must have `breaksOff`; a full text must not. */
export function checkCompleteness(
  meta: { completeness: Completeness; breaksOff?: string | undefined },
  context: z.RefinementCtx,
): void {
  if ((meta.completeness === 'partial') === (meta.breaksOff !== undefined)) return;
  context.addIssue({
    code: 'custom',
    path: ['completeness'],
    params: {
      message: 'completeness: partial 与 breaksOff 要同时写或同时不写',
      fix: '不完整的文本写 breaksOff: 最后的几个字；完整的删去 breaksOff',
    },
  });
}

/** Front matter fields of both reports and plans: how much of the text there is. */
export const completenessFields = {
  completeness: termSchema('是否完整', completeness),
  breaksOff: plainTextSchema
    .optional()
    .describe('文本最后的几个字，不完整时写')
    .register(fieldFacts, { forReaders: '不完整的文本最后的几个字' }),
};

/** Front matter fields of both reports and plans: how the text differs from the capture, and what changed since. */
export const transcriptionFields = {
  corrections: listOf(correctionSchema).default([]).describe('校勘：采集件有误而改正之处'),
  omissions: listOf(omissionSchema).default([]).describe('略去：采集件中不属于文件的部分'),
  redactions: listOf(redactionSchema).default([]).describe('隐去的个人信息'),
  history: listOf(changeSchema).min(1).describe('收录与更正记录，新的在前'),
};

/** What the proof of a text needs of its front matter. Other fields may be wrong without hiding what it finds. */
export const provenanceSchema = z.object({
  title: plainTextSchema,
  titleSupplied: z.boolean().default(false),
  source: z.object({ sha256: sha256Schema }),
  corrections: transcriptionFields.corrections,
  omissions: transcriptionFields.omissions,
  redactions: transcriptionFields.redactions,
  breaksOff: completenessFields.breaksOff,
});
export type Provenance = z.infer<typeof provenanceSchema>;
