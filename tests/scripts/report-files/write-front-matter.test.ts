import { expect, test } from 'vitest';
import { type FrontMatter, writeFrontMatter } from '../../../scripts/report-files/write-front-matter.ts';
import { reportMetaSchema } from '../../../src/model/report.ts';
import { splitFrontMatter } from '../../../src/parse/front-matter.ts';
import { readYaml } from '../../../src/parse/yaml.ts';

const meta: FrontMatter = {
  history: [{ what: '收录全文', date: '2026-11-20' }],
  completeness: 'full',
  source: { sha256: 'a'.repeat(64), kind: 'official', name: '甲市人民政府' },
  corrections: [{ capture: '100O', text: '1000', reason: 'OCR：误认', after: '项' }],
  omissions: [],
  dates: { signed: '2025-02-18', published: undefined },
  titleSupplied: true,
  issuers: ['甲市人民政府', '中共甲市委'],
  issuerKind: 'government',
  title: '2024年: 报告',
};

test('keys have the order of the field table; what is unknown or empty is left out', () => {
  expect(writeFrontMatter(meta)).toBe(`---
title: "2024年: 报告"
titleSupplied: true
issuers: [甲市人民政府, 中共甲市委]
issuerKind: government
dates:
  signed: 2025-02-18
source:
  name: 甲市人民政府
  kind: official
  sha256: ${'a'.repeat(64)}
completeness: full
corrections:
  - { capture: "100O", text: "1000", reason: OCR：误认, after: 项 }
history:
  - { date: 2026-11-20, what: 收录全文 }
---
`);
});

test('the check reads what was written', () => {
  const yaml = splitFrontMatter(writeFrontMatter(meta), 'x').sections?.yaml ?? '';
  expect(reportMetaSchema.parse(readYaml(yaml, 'x').yaml?.data)).toEqual(reportMetaSchema.parse(meta));
});

test('sentences have a line each', () => {
  const importNotes = ['第 3 段后有图片，图中文字没有导入', '页数: 3'];
  expect(writeFrontMatter({ ...meta, importNotes })).toContain(
    'importNotes:\n  - 第 3 段后有图片，图中文字没有导入\n  - "页数: 3"\n---\n',
  );
});

test('a required list that the source leaves open is left to the editor', () => {
  const lines = writeFrontMatter({ ...meta, titleSupplied: false, issuers: [] }).split('\n');
  expect(lines[2]).toBe('issuers: [] # 来源没有写明发布机关，请填写全称');
});
