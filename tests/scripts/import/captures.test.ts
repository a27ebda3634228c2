import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readApart } from '../../../scripts/import/read-apart.ts';
import { splitFrontMatter } from '../../../src/parse/front-matter.ts';
import { importFile, importFixtures } from './import-file.ts';

const content = join(import.meta.dirname, '../../../content');
const reports = [
  { id: '440100/2024-office', target: { region: '440100', year: '2024', kind: 'office' } },
  { id: '440104/2022', target: { region: '440104', year: '2022' } },
  { id: '440200/2024', target: { region: '440200', year: '2024' } },
  { id: '441500/2022-office', target: { region: '441500', year: '2022', kind: 'office' } },
];
const formats = ['txt', 'docx', 'html', 'pdf'];

/** The body of a report file. */
function bodyOf(source: string): string {
  return splitFrontMatter(source, 'x').sections?.body.trim() ?? '';
}

/** Removes white space within lines, which depends on the program that wrote the file. */
function withoutInnerSpace(text: string): string {
  return text.replace(/(?<=\S)[ \u00a0]+(?=\S)/g, '');
}

const cases = reports.flatMap((report) => formats.map((format) => ({ ...report, format })));

// As `npm run import` does, in a thread with limits; most other tests read without one.
describe('captures converted by another program are imported as the bodies that editors transcribed', () => {
  test.each(cases)('$id as .$format', async ({ id, target, format }) => {
    const file =
      format === 'txt'
        ? join(content, 'captures', `${id}.txt`)
        : join(importFixtures, 'libreoffice', `${id.replace('/', '-')}.${format}`);
    const { mdx, meta, problems } = await importFile(file, target, content, readApart);
    const edited = readFileSync(join(content, 'reports', `${id}.mdx`), 'utf8');
    expect(withoutInnerSpace(bodyOf(mdx))).toBe(withoutInnerSpace(bodyOf(edited)));
    // 440100/2024-office states no issuer, and its region does not determine the name of its general office.
    expect(problems.filter((problem) => !problem.includes('issuers'))).toEqual([]);
    if (id === '440104/2022') {
      expect(meta).toMatchObject({
        title: '广州市越秀区人民政府2022年法治政府建设情况的报告',
        titleSupplied: false,
        issuers: ['广州市越秀区人民政府'],
        dates: { delivered: '2023-01-19', published: '2023-03-06', signed: undefined },
        dateBasis: 'page',
        deliveredTo: '广州市越秀区第十七届人大常委会第十八次会议',
        omissions: [{ capture: '发布时间:2023-03-06', reason: '网页元数据' }],
      });
    }
    if (id === '441500/2022-office') {
      expect(meta).toMatchObject({
        titleSupplied: true,
        issuers: ['汕尾市人民政府办公室'],
        dates: { signed: '2023-01-10' },
      });
    }
    if (id === '440100/2024-office') expect(meta).toMatchObject({ titleSupplied: true, issuers: [] });
  });
});

test('the capture of a text file is its text', async () => {
  const file = join(content, 'captures/440104/2022.txt');
  const { capture } = await importFile(file, { region: '440104', year: '2022' }, content);
  expect(capture).toBe(readFileSync(file, 'utf8'));
});

describe('an official document with letterhead, two-line title, page numbers and several font sizes', () => {
  test.each(['docx', 'pdf'])('.%s', async (format) => {
    const file = join(importFixtures, 'libreoffice', `official.${format}`);
    const { mdx, meta, problems } = await importFile(file, { region: '980100', year: '2024' });
    expect(problems).toEqual([]);
    expect(meta).toMatchObject({
      title: '样例市人民政府关于2024年度法治政府建设情况的报告',
      issuers: ['样例市人民政府'],
      documentNumber: '样府〔2025〕8号',
      dates: { signed: '2025-02-18', published: undefined },
    });
    const numbers = format === 'pdf' ? ['— 1 —', '— 2 —'] : [];
    expect(meta.omissions?.map(({ capture }) => capture)).toEqual([
      '样例市人民政府文件',
      '样府〔2025〕8号',
      ...numbers,
    ]);
    const lines = bodyOf(mdx)
      .split('\n')
      .filter((line) => line !== '');
    expect(lines.map((line) => line.slice(0, 14))).toEqual([
      '样例省人民政府：',
      '2024年，样例市坚持把法治',
      '## 一、2024年法治政府',
      '### （一）压实各方责任，',
      '全年召开法治建设专题会议6次',
      '### （二）转变政府职能，',
      '一是精简审批环节。将企业开办',
      '### （三）严格规范执法，',
      '开展重点领域执法检查，检查企',
      '## 二、存在的问题和不足',
      '对照上级要求和群众期盼，工作',
      '## 三、2025年工作打算',
      '2025年，样例市将围绕以下',
      '特此报告。',
      '样例市人民政府',
      '2025年2月18日',
    ]);
  });
});

describe('a page saved as PDF by a browser', () => {
  const imported = () =>
    importFile(join(importFixtures, 'chromium/short-paragraphs.pdf'), { region: '980100', year: '2024' });

  test('separates paragraphs shorter than a line and joins lines of longer ones, on two pages with a running head', async () => {
    const { mdx, meta, problems } = await imported();
    expect(problems).toEqual([]);
    const page = readFileSync(join(importFixtures, 'chromium/short-paragraphs.html'), 'utf8');
    const [title, ...paragraphs] = [...page.matchAll(/<(?:h1|p)>(.*)<\//g)].map(([, words]) => words);
    expect(meta.title).toBe(title);
    expect(meta.omissions?.map(({ reason }) => reason)).toEqual(['页眉或页脚', '页码', '页眉或页脚', '页码']);
    const lines = bodyOf(mdx).split('\n');
    expect(lines.map((line) => line.replace(/^#+ /, '')).filter((line) => line !== '')).toEqual(paragraphs);
  });

  test('replaces radicals by the printed characters: 民, 长, 见, 户', async () => {
    const { capture } = await imported();
    expect(capture).toContain('民营经营主体12.5万户');
    expect(capture).toContain('长效机制');
    expect(capture).toContain('见效');
  });
});
