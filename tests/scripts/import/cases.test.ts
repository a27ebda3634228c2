import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { ReportDraft } from '../../../scripts/import/compose-draft.ts';
import { splitFrontMatter } from '../../../src/parse/front-matter.ts';
import { importFile, importFixtures } from './import-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'fazhi-cases-'));
afterAll(() => rmSync(folder, { recursive: true }));

const target = { region: '980101', year: '2024' };
const importCase = (name: string) => importFile(join(importFixtures, 'cases', name), target);

async function importText(name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return importFile(path, target);
}

/** The lines of a draft's body. */
function bodyOf({ mdx }: ReportDraft): string[] {
  const body = splitFrontMatter(mdx, 'x').sections?.body ?? '';
  return body.split('\n').filter((line) => line !== '');
}

const title = '样县人民政府关于2024年度法治政府建设情况的报告';
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
const expectedBody = paragraphs.map((line) => line.replace(/^[一二三]、/, '## $&'));
const page = (below: string, body = paragraphs.map((line) => `<p>${line}</p>`).join('\n')) =>
  `<!doctype html><meta charset=utf-8><div class=all><div><a href=/>首页</a></div><h1>${title}</h1><div class=text>${body}${below}</div></div>`;

test.each([
  ['g1-anchored-headings.html', 521],
  ['h3-unclosed-anchor.html', 521],
  ['h5-wrapped-source.html', 521],
  ['g6-pre.html', 521],
  ['h4b-css-hidden-inside.html', 521],
])('%s holds the %i characters that it shows', async (name, characters) => {
  const draft = await importCase(name);
  expect(draft.problems).toEqual([]);
  expect(draft.characters).toBe(characters);
  expect(draft.meta).toMatchObject({ title: '示例市人民政府2024年度法治政府建设情况报告', titleSupplied: false });
  expect(bodyOf(draft)).toHaveLength(16);
  expect(bodyOf(draft).filter((line) => line.startsWith('## '))).toHaveLength(4);
});

describe('a sentence that no reader sees', () => {
  test.each(['hid-cell-hidden-attr', 'hid-cell-none', 'hid-id-none'])('%s stays out', async (name) => {
    const { capture, meta } = await importCase(`${name}.html`);
    expect(capture).not.toContain('九千九百九十九');
    expect(meta.importNotes).toContainEqual(
      expect.stringMatching(/有 1 处文字（共 \d+ 字）在原件里看不见，没有导入：“隐藏指令/),
    );
  });

  test.each(['hid-height0', 'hid-offscreen', 'hid-opacity', 'hid-white'])('%s is remarked on', async (name) => {
    const { meta } = await importCase(`${name}.html`);
    expect(meta.importNotes).toContainEqual(
      expect.stringMatching(/^第 3 段有 1 处文字（共 44 字）.+，已经导入，.+：“隐藏指令/),
    );
  });

  test('a second copy for printing, hidden by a class', async () => {
    const copy = `<style>.print{display:none}</style><div class=print>${paragraphs.map((line) => `<p>${line}</p>`).join('')}</div>`;
    const draft = await importText('copy.html', page(copy));
    expect(bodyOf(draft)).toEqual(expectedBody);
    expect(draft.meta.importNotes).toEqual([expect.stringContaining('是正文的又一份（为打印而设），看不见，没有导入')]);
  });

  test('a second copy whose hiding rule is in another file', async () => {
    const copy = `<div class=print><h1>${title}</h1>${paragraphs.map((line) => `<p>${line}</p>`).join('')}</div>`;
    const draft = await importText('copies.html', page(copy));
    expect(draft.problems).toEqual([]);
    expect(bodyOf(draft)).toEqual(expectedBody);
    expect(draft.meta.importNotes).toEqual([expect.stringContaining('是正文的又一份，已经略去')]);
  });
});

test('text behind 展开全文 is taken, its button is not', async () => {
  const draft = await importCase('hidden-rest.html');
  expect(bodyOf(draft).at(-1)).toBe('2024年1月20日');
  expect(draft.mdx).toContain('{ capture: 展开全文, reason: 网页按钮 }');
  expect(draft.meta.importNotes).toEqual([expect.stringContaining('折叠着，点开才看得见，已经导入')]);
});

test.each([
  ['in one line', '<div><a href=1>上一页</a> 1 <a href=2>2</a> 3 <a href=2>下一页</a></div>'],
  ['without spaces', '<div><a href=1>上一页</a><b>1</b><a href=2>2</a><a href=3>3</a><a href=2>下一页</a></div>'],
  [
    'as a list',
    '<ul><li>首页</li><li>1</li><li><a href=2>2</a></li><li><a href=3>3</a></li><li>下一页</li><li>尾页</li></ul>',
  ],
  ['with a total', '<div>共3页 当前第1页 下一页</div>'],
])('one page of several is not the full text: a pager %s', async (_name, pager) => {
  const draft = await importText('pager.html', page(pager));
  expect(draft.problems).toEqual([]);
  expect(draft.meta).toMatchObject({ completeness: 'partial', breaksOff: '2025年1月20日' });
  expect(draft.meta.importNotes).toEqual([expect.stringMatching(/^有翻页的按钮.*：“3”$/)]);
  expect(bodyOf(draft)).toEqual(expectedBody);
});

test('a control for a single page says nothing', async () => {
  const draft = await importText('one.html', page('<div><a href=1>上一页</a> 1 <a href=2>下一页</a></div>'));
  expect(draft.meta.completeness).toBe('full');
  expect(bodyOf(draft)).toEqual(expectedBody);
});

describe('what follows the text is not of it', () => {
  test('related pages', async () => {
    const draft = await importCase('related-list-in-body.html');
    expect(bodyOf(draft).at(-1)).toBe('2024年1月20日');
  });

  test.each([
    ['a disclaimer', '<p>免责声明：本网站转载的内容仅供参考，不代表本网站的观点，如有侵权请联系我们删除，谢谢。</p>'],
    ['share buttons', '<p>分享到：</p><p>微信</p><p>微博</p>'],
    ['teasers', '<p>热门推荐</p><p>样县召开法治建设推进会，部署全年重点任务，要求各镇各部门抓好落实。</p>'],
  ])('%s', async (_name, below) => {
    const draft = await importText('below.html', page(below));
    expect(draft.problems).toEqual([]);
    expect(bodyOf(draft)).toEqual(expectedBody);
  });

  test('a line of the report that begins with such words stays', async () => {
    const lines = [...paragraphs.slice(0, 6), '相关推荐', ...paragraphs.slice(6)];
    const draft = await importText('kept.html', page('', lines.map((line) => `<p>${line}</p>`).join('')));
    expect(bodyOf(draft)).toContain('相关推荐');
  });
});

describe('text files', () => {
  test('a table of metadata', async () => {
    const draft = await importFile(join(importFixtures, 'cases/metadata-table.txt'), { ...target, year: '2023' });
    expect(draft.problems).toEqual([]);
    expect(draft.meta).toMatchObject({
      title: '样县人民政府关于2023年度法治政府建设情况的报告',
      titleSupplied: false,
      dates: { published: '2024-01-25' },
    });
    expect(bodyOf(draft)[0]).toMatch(/^2023年,样县人民政府对照/);
    expect(bodyOf(draft).at(-1)).toBe('2024年1月20日');
  });

  test('metadata as bullets', async () => {
    const head = `${title}\n• 发布时间：2025-01-25\n• 来源：样县司法局\n`;
    const draft = await importText('bullets.txt', head + paragraphs.join('\n'));
    expect(draft.meta.dates).toMatchObject({ published: '2025-01-25' });
    expect(bodyOf(draft)).toEqual(expectedBody);
  });

  test('metadata without colons', async () => {
    const head = `索引号 000/2025-1\n发布日期 2025-01-25\n发文机关 样县人民政府\n${title}\n`;
    const draft = await importText('labels.txt', head + paragraphs.join('\n'));
    expect(draft.meta.dates).toMatchObject({ published: '2025-01-25' });
    expect(draft.meta.omissions?.map(({ reason }) => reason)).toEqual(['网页元数据']);
    expect(bodyOf(draft)).toEqual(expectedBody);
  });

  test.each([
    ['U+000B', '\v'],
    ['U+0085', '\u0085'],
    ['U+2028', '\u2028'],
    ['CR', '\r'],
  ])('%s ends a line', async (_name, end) => {
    const draft = await importText('ends.txt', [title, ...paragraphs].join(end));
    expect(draft.problems).toEqual([]);
    expect(bodyOf(draft)).toEqual(expectedBody);
  });

  test('an empty line ends a wrapped paragraph', async () => {
    const wrapped = [title, ...paragraphs].map((line) => line.replace(/.{24}(?=.)/g, '$&\n')).join('\n\n');
    const draft = await importText('wrapped.txt', wrapped);
    expect(draft.problems).toEqual([]);
    expect(bodyOf(draft)).toEqual(expectedBody);
  });

  test('headings within one long paragraph are remarked on', async () => {
    const draft = await importText('run.txt', `${title}\n${paragraphs.join('').repeat(2)}`);
    expect(draft.meta.importNotes).toEqual([
      expect.stringMatching(/^第 1 段有 1 处文字.*连成一段，其中有“一、”“二、”/),
    ]);
  });
});

describe('bad bytes', () => {
  const bytes = (text: string) =>
    new Uint8Array([...Buffer.from(text.split('×')[0] ?? ''), 0xe4, ...Buffer.from(text.split('×')[1] ?? '')]);

  test('in the text: refused', async () => {
    const text = [title, ...paragraphs].join('\n').replace('网上办结', '网上×办结');
    await expect(importText('damaged.txt', bytes(text))).rejects.toThrow(
      /^正文第 3 段里有坏字节，有的字读不出来：“全年办理/,
    );
  });

  test('outside the text: remarked on', async () => {
    const draft = await importText('damaged.html', bytes(page('<p>版权所有：样×县人民政府办公室</p>')));
    expect(draft.meta.importNotes).toEqual([expect.stringContaining('有坏字节，请对照原件')]);
    const script = await importText('script.html', bytes(page('<script>var a = "×";</script>')));
    expect(script.meta.importNotes).toEqual([expect.stringContaining('有坏字节，请对照原件')]);
  });
});

test.each(['big5.txt', 'declared-latin1.html', 'x-user-defined.html'])(
  '%s is read in its own encoding',
  async (name) => {
    const { capture } = await importFile(join(importFixtures, 'garbled', name), target);
    expect(capture).toContain('依法行政');
  },
);

describe('what a file says of itself', () => {
  test.each(['claim-official.html', 'claim-saved.html'])('%s does not make it official', async (name) => {
    const { meta } = await importCase(name);
    expect(meta.source.kind).toBe('unknown');
    expect(meta.importNotes).toContainEqual(expect.stringContaining('来源网址取自文件自己的说明'));
  });
});

test.each(['inline.html', 'cell.html'])('%s: deep nesting is remarked on', async (name) => {
  const { meta } = await importCase(name);
  expect(meta.importNotes).toContainEqual(expect.stringContaining('嵌套得太深'));
});
