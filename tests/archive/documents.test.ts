import { describe, expect, test } from 'vitest';
import {
  documentAddress,
  documentOfPlan,
  documentsByKind,
  documentsByRegion,
  documentsCitedBy,
  documentTitle,
} from '../../src/archive/documents/lists.ts';
import { citedDocuments } from '../../src/archive/documents/register.ts';
import type { Content } from '../../src/model/content.ts';
import { foundingContent, plan, reportOf } from './founding-content.ts';
import { archiveOf, makeReport } from './make-report.ts';

/** Ids of citing texts by document title. */
function summary(content: Content): Record<string, string[]> {
  return Object.fromEntries(
    [...citedDocuments(content).values()].map((document) => [
      documentTitle(content, document),
      document.citing.map(({ source }) => (source.report ?? source.plan).id),
    ]),
  );
}

describe('which citations mean the same document', () => {
  test('中华人民共和国, widths, dashes and quotation marks do not matter', () => {
    const content = archiveOf([
      makeReport('440104/2022', '学习《中华人民共和国行政复议法》和《法治政府建设实施纲要(2021-2025年)》。'),
      makeReport('440200/2024', '学习《行政复议法》，落实《法治政府建设实施纲要（2021—2025年）》。'),
      makeReport(
        '110101/2024',
        '落实《法治政府建设实施纲要》（2021－2025年）、《法治政府建设实施纲要（2015—2020年）》。',
      ),
    ]);
    expect(summary(content)).toEqual({
      '法治政府建设实施纲要（2021—2025年）': ['110101/2024', '440200/2024', '440104/2022'],
      行政复议法: ['440200/2024', '440104/2022'],
      '法治政府建设实施纲要（2015—2020年）': ['110101/2024'],
    });
  });

  test('the slug depends only on the name', () => {
    const one = archiveOf([makeReport('440104/2022', '学习《行政许可法》。')]);
    const two = archiveOf([
      makeReport('440104/2022', '学习《行政许可法》。'),
      makeReport('440200/2024', '学习《宪法》《中华人民共和国行政许可法》。'),
    ]);
    const slug = (content: Content) =>
      [...citedDocuments(content).values()].find(({ title }) => title === '行政许可法')?.slug;
    expect(slug(one)).toMatch(/^d-[0-9a-f]{12}$/);
    expect(slug(two)).toBe(slug(one));
  });

  test('routine documents of different divisions differ', () => {
    const content = archiveOf([
      makeReport('440200/2024', '落实市《政府工作报告》。'),
      makeReport('441500/2022', '分解《政府工作报告》任务。'),
      makeReport('441500/2023', '分解《政府工作报告》任务。'),
      makeReport('440104/2022', '制定印发《普法责任制实施意见》。'),
      makeReport('440200/2023', '制定印发《普法责任制实施意见》。'),
    ]);
    expect(summary(content)).toEqual({
      '政府工作报告（汕尾市）': ['441500/2023', '441500/2022'],
      '政府工作报告（韶关市）': ['440200/2024'],
      '普法责任制实施意见（韶关市）': ['440200/2023'],
      '普法责任制实施意见（越秀区）': ['440104/2022'],
    });
  });

  test('a cue in one text applies to the other texts of its region', () => {
    const content = archiveOf([
      makeReport('440200/2023', '制定印发《普法责任制实施意见》。'),
      makeReport('440200/2024', '落实《普法责任制实施意见》。'),
      makeReport('110101/2024', '落实《普法责任制实施意见》。'),
    ]);
    expect(summary(content)).toEqual({
      '普法责任制实施意见（韶关市）': ['440200/2024', '440200/2023'],
      普法责任制实施意见: ['110101/2024'],
    });
  });

  test('a generic title without definition is meaningful only in its text', () => {
    const content = archiveOf([
      makeReport('441500/2022', '落实《条例》。'),
      makeReport('441500/2023', '落实《条例》。'),
      makeReport('440200/2024', '学习《信访工作条例》（以下简称《条例》），落实《条例》。'),
    ]);
    expect(summary(content)).toEqual({
      信访工作条例: ['440200/2024'],
      '条例（汕尾市 2022 所称）': ['441500/2022'],
      '条例（汕尾市 2023 所称）': ['441500/2023'],
    });
  });

  test('an ambiguous county name means the county of the report', () => {
    const twins = Map.groupBy(foundingContent.divisions.values(), ({ name }) => name).values();
    const sameName = [...twins].find((divisions) => divisions.length > 1) ?? [];
    expect(sameName.length).toBeGreaterThan(1);
    const content = archiveOf(
      sameName.map(({ code, name }) => makeReport(`${code}/2024`, `印发《${name}物业管理办法》。`)),
    );
    const titles = [...citedDocuments(content).values()].map((document) => documentTitle(content, document));
    expect(new Set(titles).size).toBe(sameName.length);
    expect(titles[0]).toMatch(/^(.+)物业管理办法（(?!\1).+）$/);
  });
});

describe('declarations', () => {
  const reports = [
    makeReport('441500/2022', '落实《党政机关公文工作条例》和《市政府工作规则》。'),
    makeReport('440200/2024', '落实《党政机关公文处理工作条例》和《市政府工作规则》。'),
  ];

  test('joins aliases and sets title, slug, kind and number', () => {
    const documents = [
      {
        slug: 'gongwen-chuli-tiaoli',
        title: '党政机关公文处理工作条例',
        aliases: ['党政机关公文工作条例'],
        kind: 'rule' as const,
        numbers: ['中办发〔2012〕14号'],
      },
    ];
    const content = archiveOf(reports, { documents: { documents } as never });
    const [document] = citedDocuments(content).values();
    expect(document).toMatchObject({
      slug: 'gongwen-chuli-tiaoli',
      title: '党政机关公文处理工作条例',
      kind: 'rule',
      why: '由编者写明',
      names: ['党政机关公文工作条例'],
      numbers: ['中办发〔2012〕14号'],
      count: 2,
    });
    expect(document?.citing).toHaveLength(2);
  });

  test('a declaration with a region applies only there', () => {
    const documents = [{ slug: 'shanwei-gongzuo-guize', title: '市政府工作规则', region: '441500' }];
    const content = archiveOf(reports, { documents: { documents } as never });
    const rules = [...citedDocuments(content).values()].filter(({ title }) => title === '市政府工作规则');
    expect(rules.map(({ slug, citing }) => [slug.slice(0, 7), citing[0]?.source.report?.id]).sort()).toEqual([
      [expect.stringMatching(/^d-/), '440200/2024'],
      ['shanwei', '441500/2022'],
    ]);
  });

  test('pagesFrom sets how many citing texts give a document a page; laws always have one', () => {
    const texts = [
      makeReport('441500/2022', '学习《宪法》，印发《汕尾市普法规划》。'),
      makeReport('441500/2023', '落实《汕尾市普法规划》《汕尾市道路规划》。'),
    ];
    const withPage = (pagesFrom: number) =>
      [...citedDocuments(archiveOf(texts, { documents: { pagesFrom } })).values()]
        .filter(({ hasPage }) => hasPage)
        .map(({ title }) => title);
    expect(withPage(2)).toEqual(['汕尾市普法规划', '宪法']);
    expect(withPage(1)).toHaveLength(3);
    const content = archiveOf(texts);
    const listedOnly = [...citedDocuments(content).values()].find(({ title }) => title === '汕尾市道路规划');
    expect(listedOnly && documentAddress(listedOnly)).toBe(`/regions/441500/documents/#${listedOnly?.slug}`);
  });
});

describe('plans', () => {
  const titles = [
    '《广州市高水平法治政府建设赋能高质量发展专项规划（2024—2035年）》',
    '《广州市高水平法治政府建设赋能高质量发展专项规划》(2024-2035年)',
    '《广州市高水平法治政府建设赋能高质量发展专项规划》',
  ];

  test.each(titles)('%s refers to the plan in the archive', (title) => {
    const content = archiveOf([makeReport('440104/2025', `落实${title}。`)], { plans: [plan] });
    const document = documentOfPlan(content, plan);
    expect(document?.plan).toBe(plan);
    expect(document?.slug).toBe('plan-440100-2024-2035');
    expect(document?.citing.map(({ source }) => source.report?.id)).toEqual(['440104/2025']);
  });

  test('a plan without citations is not a cited document', () => {
    expect(documentOfPlan(foundingContent, plan)).toBeNull();
  });
});

describe('the founding reports', () => {
  test('a report lists documents by first citation', () => {
    const titles = documentsCitedBy(foundingContent, reportOf('440104/2022')).map(({ title }) => title);
    expect(titles).toEqual(['安全生产法', '信访工作条例', '广州市北京路步行街地区管理规定']);
  });

  test('the full name and the short form of the gazette are one publication', () => {
    const gazette = [...citedDocuments(foundingContent).values()].find(({ title }) => title === '汕尾市人民政府公报');
    expect(gazette).toMatchObject({ kind: 'publication', count: 6, names: [] });
    expect(gazette?.citing).toHaveLength(1);
  });

  test('every citation belongs to one document, every document to one kind and to the regions that cite it', () => {
    const documents = [...citedDocuments(foundingContent).values()];
    const lists = documentsByKind(foundingContent);
    expect(lists.flatMap(({ listed }) => listed).length).toBe(documents.length);
    const anchors = documents.flatMap(({ citing }) =>
      citing.flatMap(({ source, citations }) =>
        citations.map(({ anchor }) => `${source.report?.id} ${anchor.paragraph} ${anchor.start} ${anchor.end}`),
      ),
    );
    expect(new Set(anchors).size).toBe(anchors.length);
    const regions = documentsByRegion(foundingContent);
    expect([...regions.keys()].sort()).toEqual(['440100', '440104', '440200', '441500']);
    for (const { title, why } of documents) expect([title, why.length > 3]).toEqual([title, true]);
  });
});
