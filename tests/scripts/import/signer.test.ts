import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { hideSigners } from '../../../scripts/import/signer.ts';
import { plainLine } from '../../../scripts/import/source.ts';
import { importFile } from './import-file.ts';
import { page, paragraphs, plainTitle, signature } from './layouts.ts';
import { docx, p } from './write-docx.ts';

function hide(...texts: string[]) {
  const { source, names } = hideSigners({
    capture: texts.map((text) => `　　${text}\r\n\r\n`).join(''),
    lines: texts.map(plainLine),
    metadata: {},
    seen: [],
  });
  const captured = source.capture.split(/\s*\r\n\s*/).filter((line) => line !== '');
  expect(captured.map((line) => line.trim())).toEqual(source.lines.map(({ text }) => text));
  return { texts: source.lines.map(({ text }) => text), names };
}

describe('names of who signed', () => {
  test.each([
    ['after the label', ['签发人：张某某'], ['签发人：█'], ['张某某']],
    ['without colon', ['签发人 张某某'], ['签发人 █'], ['张某某']],
    ['spaced', ['签 发 人：张　三'], ['签 发 人：█'], ['张三']],
    ['in traditional characters', ['簽發人：張某某'], ['簽發人：█'], ['張某某']],
    ['with a title of office', ['签发人：张某某县长'], ['签发人：█'], ['张某某县长']],
    ['of several parts', ['签发人：艾尔肯·吐尼亚孜'], ['签发人：█'], ['艾尔肯·吐尼亚孜']],
    ['beside the number', ['样府〔2024〕3号 签发人：张某某'], ['样府〔2024〕3号 签发人：█'], ['张某某']],
    ['before the number', ['签发人：张某某 样府〔2024〕3号'], ['签发人：█ 样府〔2024〕3号'], ['张某某']],
    ['before another label', ['签发人：张某某 联系人：李某'], ['签发人：█ 联系人：李某'], ['张某某']],
    ['two', ['签发人：张某某 李某'], ['签发人：█ █'], ['张某某', '李某']],
    ['two, in one word', ['签发人：张某某、李某'], ['签发人：█、█'], ['张某某', '李某']],
    ['on the next line', ['签发人：', '张某某'], ['签发人：', '█'], ['张某某']],
    ['on two lines', ['签发人：张某某', '李某某'], ['签发人：█', '█'], ['张某某', '李某某']],
    [
      'on two lines, beside the number',
      ['签发人：张某某 王某', '样府〔2024〕3号 李某某 赵某'],
      ['签发人：█ █', '样府〔2024〕3号 █ █'],
      ['张某某', '王某', '李某某', '赵某'],
    ],
    [
      'below the number',
      ['签发人：张某某', '样府〔2024〕3号', '李某某'],
      ['签发人：█', '样府〔2024〕3号', '█'],
      ['张某某', '李某某'],
    ],
    ['with who signed too', ['签发人：张某某', '会签人：李某'], ['签发人：█', '会签人：█'], ['张某某', '李某']],
  ])('%s', (_name, texts, hidden, names) => {
    expect(hide(...texts)).toEqual({ texts: hidden, names });
  });

  test.each([
    [['（三）落实签发人制度']],
    [['严格执行文件签发人负责制，明确审核责任。', '张某某']],
    [['签发人：', '样县', '2023年度法治政府建设情况报告']],
    [['签发人：', '样县人民政府关于2023年度法治政府建设情况的报告']],
  ])('%j has none', (texts) => {
    expect(hide(...texts)).toEqual({ texts, names: [] });
  });

  test('a title below a name keeps its first line', () => {
    const { texts } = hide('签发人：张某某', '金华市', '2023年度法治政府建设情况报告');
    expect(texts.slice(1)).toEqual(['金华市', '2023年度法治政府建设情况报告']);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'fazhi-signer-'));
afterAll(() => rmSync(folder, { recursive: true }));
const target = { region: '980101', year: '2023' };
const letterhead = ['样县人民政府文件', '签发人：张某某　王某', '样府〔2024〕3号　　李某某', plainTitle];
const text = [...paragraphs, ...signature];
const cell = (content: string) => `<w:tc>${p(content)}</w:tc>`;
const inTable = `<w:tbl><w:tr>${cell('')}${cell('签发人：张某某　王某')}</w:tr><w:tr>${cell('样府〔2024〕3号')}${cell('李某某')}</w:tr></w:tbl>`;
const title = p(plainTitle);

describe('the draft has no name of who signed; the terminal shows it', () => {
  test.each([
    ['lines.txt', [...letterhead, ...text].join('\r\n')],
    ['below.txt', [plainTitle, ...letterhead.slice(1, 3), ...text].join('\n')],
    ['page.html', page({ title: letterhead.map((line) => `<p>${line}</p>`).join('') })],
    ['lines.docx', docx({ body: [...letterhead, ...text].map((line) => p(line)).join('') })],
    ['table.docx', docx({ body: inTable + title + text.map((line) => p(line)).join('') })],
    ['below.docx', docx({ body: title + inTable + text.map((line) => p(line)).join('') })],
  ])('%s', async (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    const { capture, mdx, annotations, meta, problems, unpublished } = await importFile(path, target);
    expect(problems).toEqual([]);
    expect(meta).toMatchObject({ title: plainTitle, documentNumber: '样府〔2024〕3号', issuers: ['样县人民政府'] });
    expect(capture + mdx + annotations).not.toMatch(/张某|王某|李某/);
    expect(mdx.split('---')[2]).not.toContain('█');
    expect(meta.importNotes).toContain('签发人的姓名已在采集件里用 █ 代替');
    expect(unpublished).toEqual(['签发人：张某某、王某、李某某']);
  });

  test('where it follows the text, its reason is declared', async () => {
    const path = join(folder, 'end.txt');
    writeFileSync(path, [plainTitle, ...text, '签发人：张某某'].join('\n'));
    const { meta, problems } = await importFile(path, target);
    expect(problems).toEqual([]);
    expect(meta.redactions).toEqual([{ text: '签发人：█', reason: '签发人的姓名' }]);
  });
});
