import type { Reference } from '../../../src/publish/citation/reference.ts';

/** A complete reference of a report, with the fields of a test case. */
export function reference(fields: Partial<Reference> = {}): Reference {
  return {
    id: '440104/2022',
    kind: 'report',
    title: '广州市越秀区人民政府2022年法治政府建设情况的报告',
    supplied: false,
    issuers: ['广州市越秀区人民政府'],
    documentNumber: null,
    published: '2023-03-06',
    address: 'https://example.org/reports/440104/2022/',
    whole: true,
    block: null,
    accessed: null,
    archive: '法治政府建设年度报告库',
    ...fields,
  };
}

/** One case for each way in which citations differ. */
export const cases: Record<string, Reference> = {
  plain: reference(),
  'missing date': reference({ published: null }),
  'joint issuers': reference({ issuers: ['中共某市委员会', '某市人民政府'] }),
  'more than three issuers': reference({ issuers: ['甲局', '乙局', '丙局', '丁局'] }),
  'supplied title': reference({
    title: '韶关市人民政府2024年法治政府建设年度报告',
    supplied: true,
    issuers: ['韶关市人民政府'],
    published: null,
  }),
  'supplied title without issuer': reference({
    title: '2024年法治政府建设年度报告',
    supplied: true,
    issuers: ['某市司法局'],
  }),
  'document number': reference({ documentNumber: '越府〔2023〕2号' }),
  passage: reference({ address: 'https://example.org/reports/440104/2022/#s4-p1', block: 's4-p1' }),
  'looked up on a day': reference({ accessed: '2026-11-05' }),
  plan: reference({
    id: '440100/2024-2035',
    kind: 'plan',
    title: '广州市高水平法治政府建设赋能高质量发展专项规划(2024—2035年)',
    issuers: ['广州市人民政府'],
    documentNumber: '穗府〔2025〕1号',
    published: '2025-01-06',
    address: 'https://example.org/plans/440100/2024-2035/',
  }),
  'unknown origin': reference({ address: '/reports/440104/2022/', whole: false }),
};
