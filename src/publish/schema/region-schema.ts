import { z } from 'zod';
import { regionDutySchema } from '../../model/region.ts';
import { termSchema } from '../../model/term-schema.ts';
import { coverageStates } from '../../model/terms.ts';
import { entrySchema } from './entry-schema.ts';
import { regionRefSchema } from './region-ref-schema.ts';
import { addressSchema } from './scalars.ts';

export const coverageStateSchema = termSchema('本级政府的报告', coverageStates);

/** `/data/regions/<code>.json` */
export const regionSchema = regionRefSchema
  .extend({
    url: addressSchema,
    fullName: z.string().describe('自省级起的全名'),
    parent: z.string().nullable(),
    duty: regionDutySchema,
    note: z.string().nullable().describe('说明，如辖区内没有区划代码的地方'),
    children: z.array(z.string()).describe('下级行政区划的代码'),
    feed: addressSchema.nullable().describe('本地区（含下级）的更新订阅'),
    plans: z.array(z.string()).describe('本级及上级的专项规划'),
    years: z
      .array(
        z.strictObject({
          year: z.int(),
          status: coverageStateSchema,
          report: z.string().nullable().describe('本级政府报告的 id'),
        }),
      )
      .describe('历年收录情况。“尚未收录”只说明本库没有'),
    reports: z.array(entrySchema).describe('归在本地区的全部报告，新的年度在前'),
  })
  .describe('一个行政区划历年的报告');
export type RegionJson = z.infer<typeof regionSchema>;
