import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { readApart } from '../../../scripts/import/read-apart.ts';
import { splitFrontMatter } from '../../../src/parse/front-matter.ts';
import { importFile, importFixtures } from './import-file.ts';
import { type Encoding, type Extras, makePdf, pageHeight, pageWidth, show, showGlyphs, stream } from './make-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'fazhi-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

const title = '样县人民政府2024年度法治政府建设情况报告';
const paragraphs = [
  '2024年，样县人民政府对照年度要点逐项推进，各项工作按期完成，现将有关情况报告如下。',
  '一、主要工作和成效',
  '全年办理许可事项1204件，其中网上办结983件，按时办结率为百分之九十九，群众办事更加方便。',
  '二、存在的不足',
  '个别单位案卷归档不及时，镇一级法制审核力量偏弱，少数案件的释法说理仍嫌简单，需要改进。',
  '三、下一步打算',
  '2025年将继续抓好案卷评查，补齐镇一级的审核力量，推动各项任务落到实处，请予审议。',
  '样县人民政府',
  '2025年1月20日',
];
const expected = paragraphs.map((line) => line.replace(/^[一二三]、/, '## $&'));

const left = 80;
const size = 14;
const leading = 26;
const perLine = 30;

/** Printed lines of paragraphs with an indent of two characters; signature and date at the right. */
function layOut(texts: readonly string[]): { text: string; x: number }[] {
  return texts.flatMap((text, index) => {
    if (index >= texts.length - 2 && texts === paragraphs) return [{ text, x: 380 }];
    const rows = [text.slice(0, perLine - 2), ...(text.slice(perLine - 2).match(/.{1,30}/gu) ?? [])];
    return rows.map((row, at) => ({ text: row, x: at === 0 ? left + 2 * size : left }));
  });
}

interface Print {
  encoding?: Encoding;
  print?: typeof show;
  /** Drawn before and after the text of the first page. */
  before?: string;
  after?: string;
  extras?: Extras;
  foot?: (page: number) => string;
}

/** The report on two pages. */
function report({ encoding, print = show, before = '', after = '', extras, foot }: Print = {}): Uint8Array {
  const lines = layOut(paragraphs);
  const half = 8;
  const pages = [lines.slice(0, half), lines.slice(half)].map((rows, page) => {
    const top = page === 0 ? print(title, 110, 760, 18, encoding) : '';
    const body = rows.map(({ text, x }, row) => print(text, x, 720 - row * leading, size, encoding)).join('');
    return top + body + (foot ? show(foot(page + 1), 280, 50, 12, encoding) : '');
  });
  return makePdf([before + (pages[0] ?? '') + after, pages[1] ?? ''], encoding, extras);
}

async function importPdf(bytes: Uint8Array) {
  const path = join(folder, 'report.pdf');
  writeFileSync(path, bytes);
  const draft = await importFile(path, { region: '980101', year: '2024' });
  const lines = splitFrontMatter(draft.mdx, 'x').sections?.body.split('\n') ?? [];
  return { ...draft, body: lines.filter((line) => line !== '') };
}

describe('encodings that a PDF refers to without containing them', () => {
  test.each(['GBK-EUC-H', 'UniGB-UCS2-H', 'UniGB-UTF16-H'] as const)('%s', async (encoding) => {
    const { body, meta } = await importPdf(report({ encoding }));
    expect(meta).toMatchObject({ title, titleSupplied: false });
    expect(body).toEqual(expected);
    expect(meta.importNotes).toEqual([]);
  });
});

describe('characters that cannot be read stop the import', () => {
  test.each([
    ['a heading whose font has no character map', showGlyphs([412, 1730, 902, 2204], left, 400)],
    ['a figure whose font has no character map', showGlyphs([20, 21, 24], left, 400)],
    ['a heading whose encoding does not exist', showGlyphs([412, 1730, 902, 2204], left, 400, 14, 'F3')],
  ])('%s', async (_name, after) => {
    await expect(importPdf(report({ after }))).rejects.toThrow(/字体没有字符对照：第 1 页有 \d 处文字读不出来/);
  });
});

function printEachTwice(text: string, x: number, y: number, points = size, encoding?: Encoding): string {
  let at = x;
  return [...text]
    .map((glyph) => {
      const printed = show(glyph, at, y, points, encoding) + show(glyph, at + 0.4, y, points, encoding);
      at += widthOf(glyph) * points;
      return printed;
    })
    .join('');
}

/** Width of a text in sizes. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\x20-\x7e]/.test(sign) ? 0.5 : 1), 0);
}

describe('bold made by printing twice is one text', () => {
  test.each<[string, typeof show]>([
    ['a line at a time', (text, x, ...rest) => show(text, x, ...rest) + show(text, x + 0.4, ...rest)],
    ['three times', (text, x, ...rest) => [0, 0.3, 0.6].map((step) => show(text, x + step, ...rest)).join('')],
    ['a glyph at a time', printEachTwice],
  ])('%s', async (_name, print) => {
    const { body, meta } = await importPdf(report({ print }));
    expect(meta.title).toBe(title);
    expect(body).toEqual(expected);
  });

  test('signs that follow each other stay', async () => {
    const { capture } = await importPdf(report({ after: show('人人参与——1100余人11场……好好。', left, 420) }));
    expect(capture).toContain('人人参与——1100余人11场……好好。');
  });
});

describe('page numbers', () => {
  test.each<[string, (page: number) => string]>([
    ['— 1 —', (page) => `— ${page} —`],
    ['1', (page) => String(page)],
    ['·1·', (page) => `·${page}·`],
    ['第 1 页 共 2 页', (page) => `第 ${page} 页 共 2 页`],
    ['1/2', (page) => `${page}/2`],
    ['共 2 页 第 1 页', (page) => `共 2 页 第 ${page} 页`],
    ['第 1 页（共 2 页）', (page) => `第 ${page} 页（共 2 页）`],
    ['Page 1 of 2', (page) => `Page ${page} of 2`],
    ['~ 1 ~', (page) => `~ ${page} ~`],
    ['continued from another document', (page) => String(page + 30)],
  ])('%s is not of the text', async (_name, foot) => {
    const { body, meta } = await importPdf(report({ foot }));
    expect(body).toEqual(expected);
    expect(meta.completeness).toBe('full');
    expect(meta.omissions?.map(({ reason }) => reason)).toEqual(['页码', '页码']);
  });

  test('a figure alone in a line of the text stays', async () => {
    const figures = [23, 158, 36]
      .map((figure, row) => show(String(figure), left + 2 * size, 480 - row * leading))
      .join('');
    const { body } = await importPdf(report({ after: figures, foot: (page) => `— ${page} —` }));
    expect(body).toEqual(expect.arrayContaining(['23', '158', '36']));
  });

  test('the last figure of a page stays, even where a page number would be', async () => {
    const { capture, meta } = await importPdf(report({ after: show('412', left + 2 * size, 60) }));
    expect(capture).toContain('412');
    expect(meta.omissions).toEqual([]);
  });
});

test('a line of the text that reads like the running head stays', async () => {
  const head = (page: string) => show('样县人民政府', 250, 800, 10) + page;
  const lines = layOut(paragraphs).map(({ text, x }, row) => show(text, x, 690 - (row % 8) * leading));
  const signature = show('样县人民政府', 380, 780) + show('2025年1月20日', 380, 754);
  const pages = [show(title, 110, 760, 18) + lines.slice(0, 8).join(''), lines.slice(8, 12).join(''), signature];
  const { body, meta } = await importPdf(makePdf(pages.map(head)));
  expect(body.slice(-2)).toEqual(['样县人民政府', '2025年1月20日']);
  expect(meta.omissions?.map(({ reason }) => reason)).toEqual(['页眉或页脚', '页眉或页脚', '页眉或页脚']);
});

test('a page with nothing but its number is remarked on', async () => {
  const pages = [0, 1].map((page) => {
    const rows = layOut(paragraphs).slice(page * 8, page * 8 + 8);
    return rows.map(({ text, x }, row) => show(text, x, 720 - row * leading)).join('');
  });
  const numbered = [...pages, ''].map((page, index) => page + show(`— ${index + 1} —`, 280, 50, 12));
  const { meta } = await importPdf(makePdf(numbered));
  expect(meta.importNotes).toContainEqual(expect.stringContaining('有 1 页没有文字'));
});

test('footnotes follow the text, their marks do not run on from numbers', async () => {
  const mark = (number: number, x: number, y: number) => show(String(number), x, y + 6, 8);
  const first =
    show('全年办理许可事项1204件', left + 2 * size, 420) + mark(1, 263, 420) + show('，其中网上办结983', 270, 420);
  const after =
    first +
    mark(2, 390, 420) +
    show('件。面积约3km', left + 2 * size, 394) +
    show('2', 200, 400, 8) +
    show('。', 205, 394);
  const notes =
    show('1据样县统计局《2024年统计公报》，口径为全年累计数，与上年可比，下同，不再', left, 110, 10) +
    show('一一说明。', left, 96, 10) +
    show('2不含镇一级办理的事项。', left, 82, 10);
  const { body, meta, problems } = await importPdf(report({ after: after + notes, foot: (page) => `— ${page} —` }));
  expect(problems).toEqual([]);
  expect(body.join('')).toContain('全年办理许可事项1204件[1]，其中网上办结983[2]件。面积约3km2。');
  expect(body.slice(-2)).toEqual([
    '[1] 据样县统计局《2024年统计公报》，口径为全年累计数，与上年可比，下同，不再一一说明。',
    '[2] 不含镇一级办理的事项。',
  ]);
  expect(meta.importNotes).toEqual([
    expect.stringContaining('有 2 条脚注或尾注，已经接在文末'),
    expect.stringContaining('有 2 行里有上标的数字'),
  ]);
});

test('a date at the right does not run on into what follows', async () => {
  const after = show('2025年2月1日', 380, 110) + show('样县人民政府办公室', left, 84);
  const { body } = await importPdf(report({ after }));
  expect(body).toEqual(expect.arrayContaining(['2025年2月1日', '样县人民政府办公室']));
});

test('a title over two lines is one', async () => {
  const lines = layOut(paragraphs).map(({ text, x }, row) => show(text, x, 690 - row * leading));
  const heads = ['样样市样样区人民政府样样街道办关于2024', '年度法治政府建设情况的报告'];
  const centred = heads.map((text, row) => {
    return show(text, 290 - widthOf(text) * 10, 770 - row * 30, 20);
  });
  const { meta, body } = await importPdf(makePdf([[...centred, ...lines].join('')]));
  expect(meta).toMatchObject({ title: heads.join(''), titleSupplied: false, omissions: [] });
  expect(body).toEqual(expected);
});

test('two columns are read one after the other, with a remark', async () => {
  const text = (name: string) =>
    Array.from({ length: 10 }, (_, row) => `${name}栏第${'一二三四五六七八九十'[row]}行推进依法行政工作落到实处`);
  const columns = [text('左'), text('右')].map((rows, side) =>
    rows.map((row, at) => show(row, 70 + side * 245, 700 - at * 24, 13)).join(''),
  );
  const { capture, meta } = await importPdf(makePdf([show(title, 110, 760, 18) + columns.join('')]));
  expect(capture.replace(/\n/g, '')).toBe(`${title}${[...text('左'), ...text('右')].join('')}`);
  expect(meta.importNotes).toContainEqual(expect.stringContaining('像是分两栏'));
});

test('a last page with a few lines in two columns is read like those before it', async () => {
  const rows = (name: string, count: number) =>
    Array.from({ length: count }, (_, row) => `${name}栏第${'一二三四五六七八九十'[row]}行推进依法行政工作落到实处`);
  const set = (name: string, count: number) =>
    ['左', '右'].map((side, at) =>
      rows(name + side, count)
        .map((row, i) => show(row, 70 + at * 245, 700 - i * 24, 12))
        .join(''),
    );
  const { capture } = await importPdf(makePdf([set('前', 10).join(''), set('后', 2).join('')]));
  const order = ['前左', '前右']
    .flatMap((name) => rows(name, 10))
    .concat(['后左', '后右'].flatMap((name) => rows(name, 2)));
  expect(capture.replace(/\n/g, '')).toBe(order.join(''));
});

test('a table is remarked on', async () => {
  const rows = [
    ['指标', '数量'],
    ['办结案件', '259'],
    ['培训人次', '36'],
  ];
  const cells = rows.flatMap(([name = '', value = ''], row) => [
    show(name, left, 480 - row * leading),
    show(value, 400, 480 - row * leading),
  ]);
  const { body, meta } = await importPdf(report({ after: cells.join('') }));
  expect(body).toEqual(expect.arrayContaining(['指标 数量', '办结案件 259', '培训人次 36']));
  expect(meta.importNotes).toEqual([expect.stringMatching(/有表格，.*：“指标 数量”$/)]);
});

describe('a ruled table', () => {
  const cells = [
    ['指标', '数量'],
    ['复议案件办结数', '259'],
    ['培训人次', '36'],
  ];
  const rule = (from: string, to: string) => `${from} m ${to} l S\n`;
  const across = (count: number) =>
    Array.from({ length: count }, (_, row) => rule(`80 ${500 - row * 40}`, `480 ${500 - row * 40}`)).join('');
  /** The first cell is on two lines around the second, as one set in the middle is. */
  const text = cells
    .map(([name = '', value = ''], row) => {
      const top = 500 - row * 40;
      const half = Math.ceil(name.length / 2);
      return (
        show(name.slice(0, half), 90, top - 16) + show(value, 400, top - 24) + show(name.slice(half), 90, top - 32)
      );
    })
    .join('');

  test('keeps its cells', async () => {
    const lines = across(4) + [80, 300, 480].map((x) => rule(`${x} 500`, `${x} 380`)).join('');
    const { mdx, problems, meta } = await importPdf(report({ after: text + lines }));
    expect(mdx).toContain('| 指标 | 数量 |\n| --- | --- |\n| 复议案件办结数 | 259 |\n| 培训人次 | 36 |\n');
    expect([...problems, ...(meta.importNotes ?? [])]).toEqual([]);
  });

  test('over two pages is one table, without the head that the second page repeats', async () => {
    const rule = (x1: number, y1: number, x2: number, y2: number) => `${x1} ${y1} m ${x2} ${y2} l S\n`;
    const table = (rows: readonly string[][], top: number) => {
      const across = Array.from({ length: rows.length + 1 }, (_, row) => rule(80, top - row * 30, 480, top - row * 30));
      const down = [80, 300, 480].map((x) => rule(x, top, x, top - rows.length * 30));
      const texts = rows.flatMap(([name = '', value = ''], row) => [
        show(name, 90, top - row * 30 - 20),
        show(value, 400, top - row * 30 - 20),
      ]);
      return [...across, ...down, ...texts].join('');
    };
    const lines = layOut(paragraphs).map(({ text, x }, row) => show(text, x, 690 - row * leading));
    const head = ['指标', '数量'];
    const pages = [
      show(title, 110, 760, 18) +
        lines.slice(0, 6).join('') +
        table([head, ['复议案件', '259'], ['培训人次', '36']], 200),
      table([head, ['普法活动', '48'], ['法律援助', '7']], 780) + lines.slice(6).join(''),
    ];
    const numbered = pages.map((page, index) => page + show(`— ${index + 1} —`, 280, 50, 12));
    const { mdx, problems, meta } = await importPdf(makePdf(numbered));
    expect(problems).toEqual([]);
    expect(mdx).toContain(
      '| 指标 | 数量 |\n| --- | --- |\n| 复议案件 | 259 |\n| 培训人次 | 36 |\n| 普法活动 | 48 |\n| 法律援助 | 7 |\n',
    );
    expect(meta.omissions).toContainEqual(expect.objectContaining({ capture: '指标 数量', reason: '续页重复的表头' }));
    expect(meta.importNotes).toEqual([expect.stringMatching(/^第 \d+ 段有 1 处表格跨页，已经接成一个/)]);
  });

  test('with merged cells is remarked on', async () => {
    const lines = across(4) + [80, 480].map((x) => rule(`${x} 500`, `${x} 380`)).join('') + rule('300 460', '300 380');
    const { capture, meta } = await importPdf(report({ after: text + lines }));
    expect(capture).toContain('259');
    expect(meta.importNotes).toEqual([expect.stringContaining('有表格，有合并的单元格')]);
  });
});

test('a title in three lines, a table over three pages and footnotes, as LibreOffice prints them', async () => {
  const path = join(importFixtures, 'libreoffice/table-notes.pdf');
  const { mdx, meta, problems } = await importFile(path, { region: '980100', year: '2024' });
  expect(problems).toEqual([]);
  expect(meta).toMatchObject({
    title: '样例市样例区人民政府样样街道办事处关于2024年度推进依法行政工作和法治政府建设情况的报告',
    issuers: ['样例市样例区人民政府样样街道办事处'],
    dates: { signed: '2025-02-18' },
  });
  const rows = mdx.split('\n').filter((line) => line.startsWith('| '));
  expect(rows).toHaveLength(22);
  expect(rows).toContain('| 19 | 普法宣传办结第19类事项 | 件 | 1091 |');
  expect(mdx).toMatch(/优化营商环境\[2\]。/);
  expect(mdx.trimEnd().split('\n').at(-1)).toBe(
    '[2] 据市统计局《2024年统计公报》，口径为全年累计数，第4项与上年可比。',
  );
  expect(meta.importNotes).toEqual([
    expect.stringContaining('有 2 处表格跨页'),
    expect.stringContaining('有 2 条脚注'),
    expect.stringContaining('有 2 行里有上标的数字'),
  ]);
});

const unseen = '九千九百九十九件请按此收录';
const y = 420;
const layer = {
  resources: '/Properties<</L 20 0 R>>',
  objects: ['<</Type/OCG/Name(L)>>'],
  catalogue: '/OCProperties<</OCGs[20 0 R]/D<</OFF[20 0 R]>>>>',
};
const glass = { resources: '/ExtGState<</G 20 0 R>>', objects: ['<</ca 0>>'] };
const picture = {
  resources: '/XObject<</P 20 0 R>>',
  objects: [
    stream('/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray', Uint8Array.of(128)),
  ],
};
const line = show(unseen, left + 2 * size, y);
const group = {
  resources: '/ExtGState<</G 20 0 R>>/XObject<</T 21 0 R>>',
  objects: [
    '<</ca 0.01>>',
    stream(
      `/Type/XObject/Subtype/Form/BBox[0 0 ${pageWidth} ${pageHeight}]/Group<</S/Transparency>>/Resources<</Font<</F1 3 0 R>>>>`,
      Buffer.from(line),
    ),
  ],
};

describe('text that a reader of the PDF does not see', () => {
  test.each<[string, string, string, Extras?]>([
    ['white', `1 1 1 rg ${line} 0 0 0 rg`, '与底色同色'],
    ['of the colour of its box', `0.9 0.2 0.2 rg 60 400 400 60 re f ${line} 0 0 0 rg`, '与底色同色'],
    ['tiny', show(unseen, left + 2 * size, y, 1), '小得看不见'],
    ['not painted', `3 Tr ${line} 0 Tr`, '设为不显示'],
    ['transparent', `q /G gs ${line} Q`, '是透明的', glass],
    ['in a transparent group', `q /G gs /T Do Q`, '是透明的', group],
    ['off the page', show(unseen, pageWidth + 10, y), '在页面以外'],
    ['clipped', `q 0 0 50 50 re W n ${line} Q`, '被裁去'],
    ['under a box', `${line} 1 1 1 rg 60 400 400 40 re f 0 0 0 rg`, '被图片或色块盖住'],
    ['under a picture', `${line} q 400 0 0 40 60 400 cm /P Do Q`, '被图片或色块盖住', picture],
  ])('%s: remarked on', async (_name, after, remark, extras) => {
    const { capture, meta } = await importPdf(report({ after, ...(extras && { extras }) }));
    expect(capture).toContain(unseen);
    expect(meta.importNotes).toContainEqual(
      expect.stringMatching(new RegExp(`有 1 处文字（共 13 字）${remark}.*，已经导入.*：“${unseen}”`)),
    );
  });

  test.each<[string, string, string, Extras?]>([
    ['in a layer switched off', `/OC /L BDC ${line} EMC`, '在原件里看不见', layer],
    [
      'slanted, as a watermark',
      `BT /F1 14 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <${Buffer.from(unseen, 'utf16le').swap16().toString('hex')}> Tj ET`,
      '是斜的或竖排的',
    ],
    ['in columns from top to bottom', show(unseen, 500, 300, 14, 'UniGB-UTF16-H', 'F4'), '是斜的或竖排的'],
  ])('%s: left out with a remark', async (_name, after, remark, extras) => {
    const { capture, meta } = await importPdf(report({ after, ...(extras && { extras }) }));
    expect(capture).not.toContain('九千');
    expect(meta.importNotes).toContainEqual(
      expect.stringMatching(new RegExp(`有 \\d+ 处文字（共 13 字）${remark}.*没有导入`)),
    );
  });

  test('a picture: remarked on at its place', async () => {
    const { meta, body } = await importPdf(report({ after: 'q 300 0 0 100 100 300 cm /P Do Q', extras: picture }));
    expect(body).toEqual(expected);
    expect(meta.importNotes).toEqual([expect.stringMatching(/^第 \d 段后有图片，图中文字没有导入$/)]);
  });

  test('white on a dark box and on a picture is seen', async () => {
    const after = `0 0 0.4 rg 60 400 400 60 re f 1 1 1 rg ${line} q 400 0 0 80 60 280 cm /P Do Q ${show('彩图上的标题', left, 300)} 0 0 0 rg`;
    const { meta } = await importPdf(report({ after, extras: picture }));
    expect(meta.importNotes).toEqual([expect.stringContaining('有图片')]);
  });
});

describe('limits', () => {
  const paint = '0 0 1 rg 0 0 m 1 1 l S\n';
  const bomb = (megabytes: number) => {
    const content = deflateSync(Buffer.from(paint.repeat((megabytes * 1e6) / paint.length)));
    return makePdf(['/B Do'], 'UniGB-UTF16-H', {
      resources: '/XObject<</B 20 0 R>>',
      objects: [stream(`/Type/XObject/Subtype/Form/BBox[0 0 ${pageWidth} ${pageHeight}]/Filter/FlateDecode`, content)],
    });
  };

  test('memory', async () => {
    await expect(readApart('pdf', bomb(60), { seconds: 60, megabytes: 60 })).rejects.toThrow(
      '文件读不完：需要的内存太多',
    );
  });

  test('time', async () => {
    await expect(readApart('pdf', bomb(60), { seconds: 0.5, megabytes: 4000 })).rejects.toThrow(
      '文件读不完：0.5 秒还没有读完',
    );
  });

  test('a form that contains itself', async () => {
    const extras = {
      resources: '/XObject<</B 20 0 R>>',
      objects: [
        stream(`/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</B 20 0 R>>>>`, Buffer.from('/B Do')),
      ],
    };
    const { body } = await importPdf(report({ after: '/B Do', extras }));
    expect(body).toEqual(expected);
  });

  test('no page', async () => {
    await expect(readApart('pdf', makePdf([]))).rejects.toThrow('PDF 里没有页');
  });
});
