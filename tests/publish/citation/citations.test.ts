import { describe, expect, test } from 'vitest';
import { bibtex } from '../../../src/publish/citation/bibtex.ts';
import { cslItem } from '../../../src/publish/citation/csl.ts';
import { gbt7714, gbt7714of2015 } from '../../../src/publish/citation/gbt7714.ts';
import { officialCitation } from '../../../src/publish/citation/official.ts';
import { planReference, reportReference } from '../../../src/publish/citation/reference.ts';
import { ris } from '../../../src/publish/citation/ris.ts';
import { siteLocation } from '../../../src/publish/site-location.ts';
import { foundingContent, plan, reportOf } from '../../archive/founding-content.ts';
import { cases, reference } from './references.ts';

const location = siteLocation('https://example.org', '/');

describe('GB/T 7714', () => {
  test('the edition of 2025, case by case', () => {
    expect(
      Object.fromEntries(Object.entries(cases).map(([name, reference]) => [name, gbt7714(reference)])),
    ).toMatchInlineSnapshot(`
      {
        "document number": "广州市越秀区人民政府. 广州市越秀区人民政府2022年法治政府建设情况的报告：越府〔2023〕2号[R/OL]. （2023-03-06）[引用日期]. https://example.org/reports/440104/2022/.",
        "joint issuers": "中共某市委员会，某市人民政府. 广州市越秀区人民政府2022年法治政府建设情况的报告[R/OL]. （2023-03-06）[引用日期]. https://example.org/reports/440104/2022/.",
        "looked up on a day": "广州市越秀区人民政府. 广州市越秀区人民政府2022年法治政府建设情况的报告[R/OL]. （2023-03-06）[2026-11-05]. https://example.org/reports/440104/2022/.",
        "missing date": "广州市越秀区人民政府. 广州市越秀区人民政府2022年法治政府建设情况的报告[R/OL]. [引用日期]. https://example.org/reports/440104/2022/.",
        "more than three issuers": "甲局，乙局，丙局，等. 广州市越秀区人民政府2022年法治政府建设情况的报告[R/OL]. （2023-03-06）[引用日期]. https://example.org/reports/440104/2022/.",
        "passage": "广州市越秀区人民政府. 广州市越秀区人民政府2022年法治政府建设情况的报告[R/OL]. （2023-03-06）[引用日期]. https://example.org/reports/440104/2022/#s4-p1.",
        "plain": "广州市越秀区人民政府. 广州市越秀区人民政府2022年法治政府建设情况的报告[R/OL]. （2023-03-06）[引用日期]. https://example.org/reports/440104/2022/.",
        "plan": "广州市人民政府. 广州市高水平法治政府建设赋能高质量发展专项规划(2024—2035年)：穗府〔2025〕1号[A/OL]. （2025-01-06）[引用日期]. https://example.org/plans/440100/2024-2035/.",
        "supplied title": "韶关市人民政府. [韶关市人民政府2024年法治政府建设年度报告][R/OL]. [引用日期]. https://example.org/reports/440104/2022/.",
        "supplied title without issuer": "某市司法局. [2024年法治政府建设年度报告][R/OL]. （2023-03-06）[引用日期]. https://example.org/reports/440104/2022/.",
        "unknown origin": "广州市越秀区人民政府. 广州市越秀区人民政府2022年法治政府建设情况的报告[R/OL]. （2023-03-06）[引用日期]. /reports/440104/2022/.",
      }
    `);
  });

  test('the edition of 2015, case by case', () => {
    expect(
      Object.fromEntries(Object.entries(cases).map(([name, reference]) => [name, gbt7714of2015(reference)])),
    ).toMatchInlineSnapshot(`
      {
        "document number": "广州市越秀区人民政府. 广州市越秀区人民政府2022年法治政府建设情况的报告: 越府〔2023〕2号[R/OL]. (2023-03-06)[引用日期]. https://example.org/reports/440104/2022/.",
        "joint issuers": "中共某市委员会, 某市人民政府. 广州市越秀区人民政府2022年法治政府建设情况的报告[R/OL]. (2023-03-06)[引用日期]. https://example.org/reports/440104/2022/.",
        "looked up on a day": "广州市越秀区人民政府. 广州市越秀区人民政府2022年法治政府建设情况的报告[R/OL]. (2023-03-06)[2026-11-05]. https://example.org/reports/440104/2022/.",
        "missing date": "广州市越秀区人民政府. 广州市越秀区人民政府2022年法治政府建设情况的报告[R/OL]. [引用日期]. https://example.org/reports/440104/2022/.",
        "more than three issuers": "甲局, 乙局, 丙局, 等. 广州市越秀区人民政府2022年法治政府建设情况的报告[R/OL]. (2023-03-06)[引用日期]. https://example.org/reports/440104/2022/.",
        "passage": "广州市越秀区人民政府. 广州市越秀区人民政府2022年法治政府建设情况的报告[R/OL]. (2023-03-06)[引用日期]. https://example.org/reports/440104/2022/#s4-p1.",
        "plain": "广州市越秀区人民政府. 广州市越秀区人民政府2022年法治政府建设情况的报告[R/OL]. (2023-03-06)[引用日期]. https://example.org/reports/440104/2022/.",
        "plan": "广州市人民政府. 广州市高水平法治政府建设赋能高质量发展专项规划(2024—2035年): 穗府〔2025〕1号[A/OL]. (2025-01-06)[引用日期]. https://example.org/plans/440100/2024-2035/.",
        "supplied title": "韶关市人民政府. [韶关市人民政府2024年法治政府建设年度报告][R/OL]. [引用日期]. https://example.org/reports/440104/2022/.",
        "supplied title without issuer": "某市司法局. [2024年法治政府建设年度报告][R/OL]. (2023-03-06)[引用日期]. https://example.org/reports/440104/2022/.",
        "unknown origin": "广州市越秀区人民政府. 广州市越秀区人民政府2022年法治政府建设情况的报告[R/OL]. (2023-03-06)[引用日期]. /reports/440104/2022/.",
      }
    `);
  });
});

test.each([
  ['关于印发《甲规定》的通知', '《关于印发〈甲规定〉的通知》'],
  ['关于转发《关于印发〈甲规定〉的通知》的通知', '《关于转发〈关于印发《甲规定》的通知〉的通知》'],
  ['关于〈甲规定〉的说明', '《关于〈甲规定〉的说明》'],
  ['甲》乙', '《甲》乙》'],
])('the style of official documents: titles within the title %s', (title, printed) => {
  expect(officialCitation(reference({ title }))).toMatch(new RegExp(`^${printed}，`));
});

test('the style of official documents, case by case', () => {
  expect(
    Object.fromEntries(Object.entries(cases).map(([name, reference]) => [name, officialCitation(reference)])),
  ).toMatchInlineSnapshot(`
    {
      "document number": "《广州市越秀区人民政府2022年法治政府建设情况的报告》（越府〔2023〕2号），2023年3月6日公布，载法治政府建设年度报告库，https://example.org/reports/440104/2022/，引用日期查阅。",
      "joint issuers": "《广州市越秀区人民政府2022年法治政府建设情况的报告》，2023年3月6日公布，载法治政府建设年度报告库，https://example.org/reports/440104/2022/，引用日期查阅。",
      "looked up on a day": "《广州市越秀区人民政府2022年法治政府建设情况的报告》，2023年3月6日公布，载法治政府建设年度报告库，https://example.org/reports/440104/2022/，2026年11月5日查阅。",
      "missing date": "《广州市越秀区人民政府2022年法治政府建设情况的报告》，载法治政府建设年度报告库，https://example.org/reports/440104/2022/，引用日期查阅。",
      "more than three issuers": "《广州市越秀区人民政府2022年法治政府建设情况的报告》，2023年3月6日公布，载法治政府建设年度报告库，https://example.org/reports/440104/2022/，引用日期查阅。",
      "passage": "《广州市越秀区人民政府2022年法治政府建设情况的报告》，2023年3月6日公布，载法治政府建设年度报告库，https://example.org/reports/440104/2022/#s4-p1，引用日期查阅。",
      "plain": "《广州市越秀区人民政府2022年法治政府建设情况的报告》，2023年3月6日公布，载法治政府建设年度报告库，https://example.org/reports/440104/2022/，引用日期查阅。",
      "plan": "《广州市高水平法治政府建设赋能高质量发展专项规划(2024—2035年)》（穗府〔2025〕1号），2025年1月6日印发，载法治政府建设年度报告库，https://example.org/plans/440100/2024-2035/，引用日期查阅。",
      "supplied title": "[韶关市人民政府2024年法治政府建设年度报告]，载法治政府建设年度报告库，https://example.org/reports/440104/2022/，引用日期查阅。",
      "supplied title without issuer": "某市司法局[2024年法治政府建设年度报告]，2023年3月6日公布，载法治政府建设年度报告库，https://example.org/reports/440104/2022/，引用日期查阅。",
      "unknown origin": "《广州市越秀区人民政府2022年法治政府建设情况的报告》，2023年3月6日公布，载法治政府建设年度报告库，/reports/440104/2022/，引用日期查阅。",
    }
  `);
});

describe('machine-readable formats', () => {
  test('BibTeX', () => {
    expect(bibtex(reference({ documentNumber: '越府〔2023〕2号' }))).toMatchInlineSnapshot(`
      "@techreport{fazhi-440104-2022,
        author = {{广州市越秀区人民政府}},
        title = {{广州市越秀区人民政府2022年法治政府建设情况的报告}},
        institution = {{广州市越秀区人民政府}},
        type = {年度报告},
        number = {越府〔2023〕2号},
        year = {2023},
        date = {2023-03-06},
        url = {https://example.org/reports/440104/2022/},
        note = {法治政府建设年度报告库},
        langid = {chinese},
      }
      "
    `);
  });

  test('BibTeX omits unknown fields and escapes the special characters of TeX', () => {
    const entry = bibtex(reference({ title: '50%_增长{a}\\b', published: null, whole: false }));
    expect(entry).toContain('title = {{50\\%\\_增长\\{a\\}\\textbackslash{}b}},');
    expect(entry).not.toMatch(/^ {2}(?:year|date|url|number) =/m);
  });

  test('RIS', () => {
    expect(ris(cases['joint issuers'] ?? reference())).toMatchInlineSnapshot(`
      "TY  - RPRT
      AU  - 中共某市委员会
      AU  - 某市人民政府
      TI  - 广州市越秀区人民政府2022年法治政府建设情况的报告
      PY  - 2023
      DA  - 2023/03/06
      PB  - 中共某市委员会、某市人民政府
      LA  - zh-CN
      DB  - 法治政府建设年度报告库
      UR  - https://example.org/reports/440104/2022/
      ER  - 
      "
    `);
    expect(ris(reference())).toMatch(/^(?:[A-Z][A-Z0-9] {2}- .*\r\n)+$/);
  });

  test('CSL-JSON', () => {
    expect(cslItem(cases.plan ?? reference())).toMatchInlineSnapshot(`
      {
        "URL": "https://example.org/plans/440100/2024-2035/",
        "archive": "法治政府建设年度报告库",
        "author": [
          {
            "literal": "广州市人民政府",
          },
        ],
        "genre": "规划",
        "id": "fazhi-plan-440100-2024-2035",
        "issued": {
          "date-parts": [
            [
              2025,
              1,
              6,
            ],
          ],
        },
        "language": "zh-CN",
        "number": "穗府〔2025〕1号",
        "publisher": "广州市人民政府",
        "title": "广州市高水平法治政府建设赋能高质量发展专项规划(2024—2035年)",
        "type": "report",
      }
    `);
    expect(cslItem(reference({ published: null, whole: false }))).not.toHaveProperty('issued');
  });
});

describe('references of the founding content', () => {
  test('the date of delivery never replaces a missing date of publication', () => {
    const reference = reportReference(foundingContent, reportOf('440200/2024'), location);
    expect(reference).toMatchObject({ supplied: true, published: null, documentNumber: null, whole: true });
  });

  test('a passage has the address of its block', () => {
    expect(reportReference(foundingContent, reportOf('440104/2022'), location, 's4-p1').address).toBe(
      'https://example.org/reports/440104/2022/#s4-p1',
    );
    expect(planReference(foundingContent, plan, location, 's3-1').address).toBe(
      'https://example.org/plans/440100/2024-2035/#s3-1',
    );
  });
});
