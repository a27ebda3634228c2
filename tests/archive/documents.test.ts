import { describe, expect, test } from 'vitest';
import {
  documentAddress,
  documentOfPlan,
  documentsByKind,
  documentsByRegion,
  documentsOf,
  documentTitle,
} from '../../src/archive/documents/lists.ts';
import { citedDocuments } from '../../src/archive/documents/register.ts';
import type { Content } from '../../src/model/content.ts';
import { founding, plan, reportOf } from './founding.ts';
import { archiveOf, made } from './made.ts';

/** Title and citing texts of every document. */
function summary(content: Content): Record<string, string[]> {
  return Object.fromEntries(
    [...citedDocuments(content).values()].map((document) => [
      documentTitle(content, document),
      document.citing.map(({ source }) => (source.report ?? source.plan).id),
    ]),
  );
}

describe('one document, however it is written', () => {
  test('the country, widths, dashes and quotation marks do not matter', () => {
    const content = archiveOf([
      made('440104/2022', '学习《中华人民共和国行政复议法》和《法治政府建设实施纲要(2021-2025年)》。'),
      made('440200/2024', '学习《行政复议法》，落实《法治政府建设实施纲要（2021—2025年）》。'),
      made('110101/2024', '落实《法治政府建设实施纲要》（2021－2025年）、《法治政府建设实施纲要（2015—2020年）》。'),
    ]);
    expect(summary(content)).toEqual({
      '法治政府建设实施纲要（2021—2025年）': ['110101/2024', '440200/2024', '440104/2022'],
      行政复议法: ['440200/2024', '440104/2022'],
      '法治政府建设实施纲要（2015—2020年）': ['110101/2024'],
    });
  });

  test('the address is computed from the name: it does not depend on who else cites it', () => {
    const one = archiveOf([made('440104/2022', '学习《行政许可法》。')]);
    const two = archiveOf([
      made('440104/2022', '学习《行政许可法》。'),
      made('440200/2024', '学习《宪法》《中华人民共和国行政许可法》。'),
    ]);
    const slug = (content: Content) =>
      [...citedDocuments(content).values()].find(({ title }) => title === '行政许可法')?.slug;
    expect(slug(one)).toMatch(/^d-[0-9a-f]{12}$/);
    expect(slug(two)).toBe(slug(one));
  });

  test('what each place has one of is not joined', () => {
    const content = archiveOf([
      made('440200/2024', '落实市《政府工作报告》。'),
      made('441500/2022', '分解《政府工作报告》任务。'),
      made('441500/2023', '分解《政府工作报告》任务。'),
      made('440104/2022', '制定印发《普法责任制实施意见》。'),
      made('440200/2023', '制定印发《普法责任制实施意见》。'),
    ]);
    expect(summary(content)).toEqual({
      '政府工作报告（汕尾市）': ['441500/2023', '441500/2022'],
      '政府工作报告（韶关市）': ['440200/2024'],
      '普法责任制实施意见（韶关市）': ['440200/2023'],
      '普法责任制实施意见（越秀区）': ['440104/2022'],
    });
  });

  test('what one text of a place tells holds for the others of the place', () => {
    const content = archiveOf([
      made('440200/2023', '制定印发《普法责任制实施意见》。'),
      made('440200/2024', '落实《普法责任制实施意见》。'),
      made('110101/2024', '落实《普法责任制实施意见》。'),
    ]);
    expect(summary(content)).toEqual({
      '普法责任制实施意见（韶关市）': ['440200/2024', '440200/2023'],
      普法责任制实施意见: ['110101/2024'],
    });
  });

  test('a bare word that the text has not declared means something in that text only', () => {
    const content = archiveOf([
      made('441500/2022', '落实《条例》。'),
      made('441500/2023', '落实《条例》。'),
      made('440200/2024', '学习《信访工作条例》（以下简称《条例》），落实《条例》。'),
    ]);
    expect(summary(content)).toEqual({
      信访工作条例: ['440200/2024'],
      '条例（汕尾市 2022 所称）': ['441500/2022'],
      '条例（汕尾市 2023 所称）': ['441500/2023'],
    });
  });

  test('a county that shares its name is the one of the report', () => {
    const twins = Map.groupBy(founding.divisions.values(), ({ name }) => name).values();
    const both = [...twins].find((divisions) => divisions.length > 1) ?? [];
    expect(both.length).toBeGreaterThan(1);
    const content = archiveOf(both.map(({ code, name }) => made(`${code}/2024`, `印发《${name}物业管理办法》。`)));
    const titles = [...citedDocuments(content).values()].map((document) => documentTitle(content, document));
    expect(new Set(titles).size).toBe(both.length);
    expect(titles[0]).toMatch(/^(.+)物业管理办法（(?!\1).+）$/);
  });
});

describe('what editors declare', () => {
  const reports = [
    made('441500/2022', '落实《党政机关公文工作条例》和《市政府工作规则》。'),
    made('440200/2024', '落实《党政机关公文处理工作条例》和《市政府工作规则》。'),
  ];

  test('joins names, renames, gives address, kind and number', () => {
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

  test('a region keeps a declaration to itself', () => {
    const documents = [{ slug: 'shanwei-gongzuo-guize', title: '市政府工作规则', region: '441500' }];
    const content = archiveOf(reports, { documents: { documents } as never });
    const rules = [...citedDocuments(content).values()].filter(({ title }) => title === '市政府工作规则');
    expect(rules.map(({ slug, citing }) => [slug.slice(0, 7), citing[0]?.source.report?.id]).sort()).toEqual([
      [expect.stringMatching(/^d-/), '440200/2024'],
      ['shanwei', '441500/2022'],
    ]);
  });

  test('decide from how many texts on a document has a page; laws always have one', () => {
    const made2 = [
      made('441500/2022', '学习《宪法》，印发《汕尾市普法规划》。'),
      made('441500/2023', '落实《汕尾市普法规划》《汕尾市道路规划》。'),
    ];
    const own = (pagesFrom: number) =>
      [...citedDocuments(archiveOf(made2, { documents: { pagesFrom } })).values()]
        .filter(({ ownPage }) => ownPage)
        .map(({ title }) => title);
    expect(own(2)).toEqual(['汕尾市普法规划', '宪法']);
    expect(own(1)).toHaveLength(3);
    const content = archiveOf(made2);
    const alone = [...citedDocuments(content).values()].find(({ title }) => title === '汕尾市道路规划');
    expect(alone && documentAddress(alone)).toBe(`/regions/441500/documents/#${alone?.slug}`);
  });
});

describe('plans', () => {
  const titles = [
    '《广州市高水平法治政府建设赋能高质量发展专项规划（2024—2035年）》',
    '《广州市高水平法治政府建设赋能高质量发展专项规划》(2024-2035年)',
    '《广州市高水平法治政府建设赋能高质量发展专项规划》',
  ];

  test.each(titles)('%s is the plan of this archive', (title) => {
    const content = archiveOf([made('440104/2025', `落实${title}。`)], { plans: [plan] });
    const document = documentOfPlan(content, plan);
    expect(document?.plan).toBe(plan);
    expect(document?.slug).toBe('plan-440100-2024-2035');
    expect(document?.citing.map(({ source }) => source.report?.id)).toEqual(['440104/2025']);
  });

  test('no report cites it yet: then there is none', () => {
    expect(documentOfPlan(founding, plan)).toBeNull();
  });
});

describe('the founding reports', () => {
  test('a report lists what it cites in the order in which it does', () => {
    const titles = documentsOf(founding, reportOf('440104/2022')).map(({ title }) => title);
    expect(titles).toEqual(['安全生产法', '信访工作条例', '广州市北京路步行街地区管理规定']);
  });

  test('the gazette is one publication under its full name and its short form', () => {
    const gazette = [...citedDocuments(founding).values()].find(({ title }) => title === '汕尾市人民政府公报');
    expect(gazette).toMatchObject({ kind: 'publication', count: 6, names: [] });
    expect(gazette?.citing).toHaveLength(1);
  });

  test('every citation is in exactly one document, every document in one kind and in its regions', () => {
    const documents = [...citedDocuments(founding).values()];
    const lists = documentsByKind(founding);
    expect(lists.flatMap(({ listed }) => listed).length).toBe(documents.length);
    const anchors = documents.flatMap(({ citing }) =>
      citing.flatMap(({ source, citations }) =>
        citations.map(({ anchor }) => `${source.report?.id} ${anchor.paragraph} ${anchor.start} ${anchor.end}`),
      ),
    );
    expect(new Set(anchors).size).toBe(anchors.length);
    const regions = documentsByRegion(founding);
    expect([...regions.keys()].sort()).toEqual(['440100', '440104', '440200', '441500']);
    for (const { title, why } of documents) expect([title, why.length > 3]).toEqual([title, true]);
  });
});
