import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readContent } from '../../src/loaders/read-content.ts';
import { importFixtures } from './import/import-file.ts';
import { copyOfValid, runScript } from './run-script.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function archive(): string {
  const folder = copyOfValid();
  folders.push(folder);
  return folder;
}

const official = join(importFixtures, 'libreoffice/official.docx');
const command = [official, '--region', '980100', '--year', '2024', '--date', '2026-11-20'];

describe('npm run import', { timeout: 60_000 }, () => {
  test('writes three files that pass the check, and deletes the catalogue entry', async () => {
    const folder = archive();
    const { status, stdout, stderr } = await runScript('import.ts', command, folder);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout.replaceAll(`${folder}/`, '')).toBe(
      [
        '新建 captures/980100/2024.txt',
        '新建 reports/980100/2024.mdx',
        '新建 annotations/980100/2024.yaml',
        '删去目录条目 catalogue/980000.yaml',
        '正文 847 字，与采集件逐字一致；略去 2 处页面文字。',
        '下一步：对照原件看一遍 reports/980100/2024.mdx，再运行 npm run check 和 npm run suggest -- 980100/2024',
        '',
      ].join('\n'),
    );
    const { content, problems } = readContent(folder);
    expect(problems).toEqual([]);
    // Facts missing in the document come from the catalogue entry, including the date's basis.
    expect(content.reports.get('980100/2024')?.meta).toMatchObject({
      dates: { published: '2025-03-31', signed: '2025-02-18' },
      dateBasis: 'page',
      urls: [{ address: 'https://www.example.com/city-2024.html', kind: 'official', date: '2025-03-31' }],
    });
    const catalogue = readFileSync(join(folder, 'catalogue/980000.yaml'), 'utf8');
    expect(catalogue).toMatch(/^# 样例省的目录条目。\n- region: 980101\n {2}slug: 2024-dahe-zhen\n/);
  });

  test('does not overwrite files', async () => {
    const { status, stderr } = await runScript(
      'import.ts',
      [official, '--region', '980101', '--year', '2024'],
      archive(),
    );
    expect(stderr).toMatch(/^已经有 \S+captures\/980101\/2024\.txt，不覆盖/);
    expect(status).toBe(2);
  });

  test('--dry-run shows the text and writes nothing', async () => {
    const folder = archive();
    const { status, stdout } = await runScript('import.ts', [...command, '--dry-run'], folder);
    expect(stdout).toContain('title: 样例市人民政府关于2024年度法治政府建设情况的报告');
    expect(stdout).toContain('（试运行，没有写入。）');
    expect(existsSync(join(folder, 'reports/980100'))).toBe(false);
    expect(readFileSync(join(folder, 'catalogue/980000.yaml'), 'utf8')).toContain('city-2024');
    expect(status).toBe(0);
  });

  test('prints the usage for a wrong command line', async () => {
    const { status, stdout, stderr } = await runScript(
      'import.ts',
      [official, '--region', '980100', '--yaer', '2024'],
      archive(),
    );
    expect(stderr).toMatch(/^命令写错了：Unknown option '--yaer'\n用法：npm run import/);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test.each([
    ['--url', 'www.example.gov.cn/a.html', '不是网址：写 https://'],
    ['--url', 'javascript:alert(1)', '不是网址'],
    ['--retrieved', '2026/1/5', '不是日期'],
    ['--retrieved', '2026-02-30', '不是日期'],
    ['--date', '昨天', '不是日期'],
    ['--source', ' ', '不能用'],
    ['--year', '1024', '不是年度'],
  ])('refuses %s %s before anything is written', async (option, value, message) => {
    const folder = archive();
    const { status, stdout, stderr } = await runScript('import.ts', [...command, option, value], folder);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).toBe('');
    expect(status).toBe(2);
    expect(existsSync(join(folder, 'reports/980100'))).toBe(false);
  });

  test('leaves nothing where a folder cannot be made', async () => {
    const folder = archive();
    writeFileSync(join(folder, 'annotations/980100'), '');
    const { status, stdout, stderr } = await runScript('import.ts', command, folder);
    expect(stderr).toMatch(/^没有写入，原有的文件没有改动：.*annotations\/980100.*\n {4}怎么办：.*\n$/);
    expect(stdout).toBe('');
    expect(status).toBe(1);
    expect(existsSync(join(folder, 'captures/980100'))).toBe(false);
    expect(readFileSync(join(folder, 'catalogue/980000.yaml'), 'utf8')).toContain('city-2024');
  });

  test('prints advice, not a stack trace, for a file that it cannot import', async () => {
    const page = join(importFixtures, 'pages/attachment-only.html');
    const { status, stderr } = await runScript('import.ts', [page, '--region', '980100', '--year', '2023'], archive());
    expect(stderr).toMatch(/^网页里没有成段的正文\n {4}怎么办：.*附件.*\n$/);
    expect(status).toBe(1);
  });
});
