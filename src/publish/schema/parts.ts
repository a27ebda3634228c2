import { z } from 'zod';
import { bounds, stances } from '../../model/annotation.ts';
import { partNames, roles } from '../../model/body.ts';
import { regionLevels } from '../../model/region.ts';

// Pieces that several JSON files share. Output schemas are strict here, so that a test fails on a field that nobody
// described; the published JSON Schemas are open (see index.ts), because a new field is no breaking change.

export const day = z.iso.date().describe('日期，2023-03-06');
export const partialDay = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .describe('日期，可只到月或年');
export const address = z.string().regex(/^\//).describe('本站网址，以 / 开头，不含域名和子路径');
export const webAddress = z.string().regex(/^https?:\/\//);

export const regionRef = z
  .strictObject({
    code: z
      .string()
      .regex(/^\d{6}$/)
      .describe('行政区划代码（GB/T 2260）'),
    name: z.string().describe('名称'),
    level: z.enum(regionLevels).describe('级别'),
    path: z.array(z.string()).describe('自省级起至本级的代码'),
  })
  .describe('行政区划');

export const timeliness = z
  .strictObject({
    status: z.enum(['in-time', 'late', 'unknown']).describe('按期、逾期、未知'),
    days: z.int().nullable().describe('逾期的天数'),
  })
  .describe('是否按期公布');

export const source = z
  .strictObject({
    name: z.string(),
    url: webAddress.nullable(),
    kind: z.enum(['official', 'mirror', 'document-sharing', 'unknown']),
    retrieved: day.nullable(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('原始采集件的 SHA-256'),
    capture: address.describe('原始采集件，一字未改'),
  })
  .describe('正文的来源');

const context = { before: z.string().optional(), after: z.string().optional() };

export const correction = z
  .strictObject({
    capture: z.string().describe('采集件原字'),
    text: z.string().describe('改成的字'),
    reason: z.string(),
    ...context,
    block: z.string().nullable().describe('所在段落'),
  })
  .describe('校勘');

export const omission = z.strictObject({ capture: z.string(), reason: z.string(), ...context }).describe('略去');
export const redaction = z.strictObject({ text: z.string(), reason: z.string() }).describe('隐去的个人信息');
export const change = z.strictObject({ date: day, what: z.string() }).describe('收录与更正记录，新的在前');

/** Fields of every annotation: the words it rests on and the block in which they begin. */
export const quoted = {
  quote: z.string().describe('所依据的原句'),
  block: z.string().describe('原句所在段落的编号，接在网址的 # 后面'),
};

export const bound = z.enum(bounds).describe('界限：恰为、约、超、低于、不少于、不超过');
export const stance = z.enum(stances).describe('成效、计划、不足');
export const relation = z.enum(['in-period', 'before-period', 'elsewhere']).describe('规划期内、规划期前、其他地区');

const blockFields = {
  id: z.string().describe('段落编号'),
  text: z.string().describe('原文'),
  topics: z.array(z.string()).describe('领域'),
  parts: z.array(z.enum(partNames)).describe('组成部分'),
  paragraph: z.int().min(1).describe('原文第几自然段；原文有总标题的，总标题是第一段；标题与接排的正文同属一段'),
};

export const block = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('heading'), level: z.int().min(1).max(3), ...blockFields }),
    z.strictObject({ type: z.literal('paragraph'), role: z.enum(roles).nullable(), ...blockFields }),
    z.strictObject({ type: z.literal('item'), ...blockFields }),
    z.strictObject({ type: z.literal('table'), rows: z.array(z.array(z.string())), ...blockFields }),
  ])
  .describe('标题、段落、条目或表格。全部 text 依次相连，就是正文');

export const note = z.strictObject({ text: z.string(), ...quoted }).describe('编者按');

/** A figure that a report states. */
export const observation = z
  .strictObject({
    indicator: z.string().describe('指标的 id'),
    name: z.string().nullable().describe('指标名称'),
    value: z.number(),
    unit: z.string(),
    bound,
    year: z.int().describe('数值所属的年度'),
    qualifier: z.string().nullable().describe('句中限定的范围'),
    ...quoted,
  })
  .describe('指标数值');
