import { z } from 'zod';
import { webAddress } from './address.ts';
import type { Anchor } from './annotation.ts';
import { isoDate } from './date.ts';
import { hasInvisible, invisible, plainText } from './plain-text.ts';

/** Where the archive's text was taken from, and the proof of it. */
export const source = z
  .strictObject({
    name: plainText.describe('来源名称'),
    url: webAddress.optional().describe('采集时的网址；不知道就不写'),
    kind: z
      .enum(['official', 'mirror', 'document-sharing', 'unknown'])
      .describe('来源性质：official 官方页面；mirror 转载；document-sharing 文库；unknown 不详'),
    retrieved: isoDate.optional().describe('采集日期；不知道就不写'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('原始采集件的 SHA-256'),
  })
  .describe('原始采集件的来源');
export type Source = z.infer<typeof source>;

/**
 * A piece of a capture, with as much context as makes it unique. White space does not count. A capture is untouched and
 * may hold characters that no text may, so these fields may name them too: in a YAML file as an escape in double quotes
 * (`"\u202E"`), which shows what would else be hidden. What stands in the text in their place may not.
 */
const context = {
  before: z.string().min(1).max(2000).optional().describe('前文，用来定位，不属于改动'),
  after: z.string().min(1).max(2000).optional().describe('后文，用来定位，不属于改动'),
};
const reason = plainText.describe('为什么');
const captured = z.string().trim().min(1).max(20000).describe('采集件中的原样文字');

/** The capture says `capture`, the text says `text`: an OCR slip set right, shown to readers. */
export const correction = z.strictObject({
  capture: captured,
  text: visible(z.string().max(20000)).describe('改成的文字'),
  reason,
  ...context,
});
export type Correction = z.infer<typeof correction>;

/** A correction with its place in the document; null where it lies in the title or leaves no characters behind. */
export type PlacedCorrection = Correction & { anchor: Anchor | null };

/** A piece of the capture that is not the document: page furniture, a share button, a page number. */
export const omission = z.strictObject({ capture: captured, reason, ...context });
export type Omission = z.infer<typeof omission>;

/** Personal data removed from capture and text alike; █ stands in its place in both. */
export const redaction = z.strictObject({
  text: visible(z.string().min(1).max(200)).describe('隐去后的样子，含 █'),
  reason,
});
export type Redaction = z.infer<typeof redaction>;

/** Text of any number of lines without invisible characters. */
function visible(text: z.ZodString) {
  return text.refine((value) => !invisible.test(value), { params: { say: hasInvisible } });
}

/** What readers are told changed. Feeds are made of it. */
export const change = z.strictObject({ date: isoDate.describe('日期'), what: plainText.describe('做了什么') });
export type Change = z.infer<typeof change>;

/** A text that breaks off says where, and only such a one. */
export function checkCompleteness(
  meta: { completeness: 'full' | 'partial'; breaksOff?: string | undefined },
  context: z.RefinementCtx,
): void {
  if ((meta.completeness === 'partial') === (meta.breaksOff !== undefined)) return;
  context.addIssue({
    code: 'custom',
    path: ['completeness'],
    params: {
      say: 'completeness: partial 与 breaksOff 要同时写或同时不写',
      fix: '不完整的文本写 breaksOff: 最后的几个字；完整的删去 breaksOff',
    },
  });
}

/** Fields that reports and plans share. */
export const provenanceFields = {
  source,
  officialUrl: webAddress.optional().describe('发布机关自己的网页，已知且与来源不同时写'),
  completeness: z.enum(['full', 'partial']).describe('是否完整：full 全文；partial 不完整'),
  breaksOff: plainText.optional().describe('文本最后的几个字，不完整时写'),
  corrections: z.array(correction).default([]).describe('校勘：采集件有误而改正之处'),
  omissions: z.array(omission).default([]).describe('略去：采集件中不属于文件的部分'),
  redactions: z.array(redaction).default([]).describe('隐去的个人信息'),
  history: z.array(change).min(1).describe('收录与更正记录，新的在前'),
};
