import { reportsByProvince } from '../../archive/compare/provinces.ts';
import { fullRegionName } from '../../archive/regions.ts';
import { compareDataAddress } from '../../model/addresses.ts';
import type { Content } from '../../model/content.ts';
import type { Report } from '../../model/report.ts';
import { jsonFile, type Resource } from './resource.ts';

/** The choices on the page that compares two reports. */
export const compareFiles: Resource = {
  path: compareDataAddress('{code}'),
  format: 'json',
  title: '各省的全文清单（供对读）',
  description: '一个省（含下级）已收录全文的报告：id、年度、地区、发布机关。只有已收录全文的省才有。',
  *files({ content }) {
    for (const [province, reports] of reportsByProvince(content)) {
      yield jsonFile(compareDataAddress(province), () => ({
        province,
        reports: reports.map((report) => choice(content, report)),
      }));
    }
  },
};

function choice(content: Content, { id, region, year, meta }: Report) {
  return { id, year, place: fullRegionName(content, region), issuer: meta.issuers.join('、') };
}
