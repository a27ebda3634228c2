import { describe, expect, inject, test } from 'vitest';
import { serveFolder } from '../../scripts/serve/folder.ts';
import { browser } from '../browser/browser.ts';
import { pagesOf } from './pages.ts';
import { printedPages } from './printed-pages.ts';

const sites = inject('sites');

describe('a report printed on A4', () => {
  test('has title, source, address and page numbers, and no navigation', async () => {
    const { origin, close } = await serveFolder(sites.founding);
    const page = await browser.newPage();
    await page.goto(`${origin}/reports/440104/2022/`);
    const bytes = await page.pdf({ preferCSSPageSize: true });
    await page.emulateMedia({ media: 'print' });
    const printLayout = charactersOf(await page.locator('body').innerText());
    await page.close();
    close();

    const { size, texts } = await printedPages(bytes);
    expect(size).toEqual([595, 842]);
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.length).toBeLessThan(20);
    const sheets = texts.map(charactersOf);
    for (const [i, sheet] of sheets.entries()) expect(sheet).toContain(`${i + 1}/${texts.length}`);
    // Without a Chinese font the PDF has no Chinese characters; the print layout always has them.
    const [first = '', all] = sheets.join('').includes('\0')
      ? [printLayout, printLayout]
      : [sheets[0], sheets.join('')];
    expect(first).toContain('广州市越秀区人民政府2022年法治政府建设情况的报告');
    expect(first).toContain('法治政府建设年度报告库·https://example.org/reports/440104/2022/·截至2026年11月27日');
    expect(first).toContain('逐字核对');
    expect(sheets.join('')).toContain('https://example.org/reports/440104/2022/');
    expect(all).toContain('固定地址：https://example.org/reports/440104/2022/');
    expect(all).toContain('现就越秀区人民政府2022年法治政府建设主要情况报告如下');
    for (const boilerplate of [
      '大字版',
      '收录情况',
      '显示标注',
      '引用与下载',
      '本页目录',
      '2022年越秀区·',
      '跳到正文',
    ]) {
      expect(all).not.toContain(boilerplate);
      expect(printLayout).not.toContain(boilerplate);
    }
  });
});

test('coverage keeps its marks on paper, where backgrounds are not printed', async () => {
  const { origin, close } = await serveFolder(sites.founding);
  const page = await browser.newPage({ viewport: { width: 794, height: 1123 }, colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${origin}/coverage/440000/`);
  const marks = page.locator('.matrix .f a, .legend .f');
  expect(await marks.count()).toBeGreaterThan(1);
  const styles = await marks.evaluateAll((all) =>
    all.map((mark) => getComputedStyle(mark)).map((style) => style.color),
  );
  expect(new Set(styles)).toEqual(new Set(['rgb(0, 0, 0)']));
  await page.close();
  close();
});

test.each([13, 20])('a table of %d columns prints whole, no figure broken', async (columns) => {
  const { origin, close } = await serveFolder(sites.founding);
  const page = await browser.newPage();
  await page.goto(`${origin}/reports/440104/2022/`);
  const rows = 80;
  // As components/body/block-html.ts writes it.
  await page.evaluate(
    ([rows = 0, columns = 0]) => {
      const cells = (row: number, tag: string) =>
        Array.from({ length: columns }, (_, i) => `<${tag}>${10_000 + row * columns + i}</${tag}>`).join('');
      const body = Array.from({ length: rows }, (_, row) => `<tr>${cells(row + 1, 'td')}</tr>`).join('');
      const table = `<table><thead><tr>${cells(0, 'th')}</tr></thead><tbody>${body}</tbody></table>`;
      const unit = `<div class="unit"><div class="scroll" tabindex="0" role="region">${table}</div></div>`;
      document.querySelector('.text')?.insertAdjacentHTML('beforeend', unit);
    },
    [rows, columns],
  );
  const { texts } = await printedPages(await page.pdf({ preferCSSPageSize: true }));
  await page.close();
  close();
  const printed = new Set(texts.join('\n').split(/\s+/));
  const figures = Array.from({ length: (rows + 1) * columns }, (_, i) => String(10_000 + i));
  expect(figures.filter((figure) => !printed.has(figure))).toEqual([]);
});

describe('an old address', () => {
  test('redirects without script', async () => {
    const site = sites.generated;
    const old = pagesOf(site).find(({ path, html }) => path.startsWith('reports/') && html.includes('"refresh"'));
    const target = /url=([^"]+)"/.exec(old?.html ?? '')?.[1];
    const { origin, close } = await serveFolder(site);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${origin}/${old?.path}`);
    await page.waitForURL(`${origin}${target}`);
    expect(await page.locator('h1').innerText()).not.toBe('网址已变更');
    await context.close();
    close();
  });
});

describe('downloads', () => {
  test('the data page links to files that download under their own names', async () => {
    const { origin, close } = await serveFolder(sites.founding);
    const page = await browser.newPage();
    await page.goto(`${origin}/data/`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'observations.csv', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('observations.csv');
    await page.close();
    close();
  });

  test('one click selects a whole citation, without script', async () => {
    const { origin, close } = await serveFolder(sites.founding);
    const page = await browser.newPage();
    await page.goto(`${origin}/reports/440104/2022/`);
    await page.getByText('引用这份报告').click();
    await page.locator('.citation').nth(1).click();
    const selected = await page.evaluate(() => getSelection()?.toString());
    expect(selected).toBe(
      '广州市越秀区人民政府. 广州市越秀区人民政府2022年法治政府建设情况的报告[R/OL]. （2023-03-06）[引用日期]. ' +
        'https://example.org/reports/440104/2022/.',
    );
    await page.close();
    close();
  });
});

/**
 * Characters of a printed sheet, without white space. PDF text extraction yields radicals for characters of the same
 * shape (⼴ for 广): NFKC folds those of Unicode's Kangxi block; `radicals` has the ones from the CJK supplement.
 */
function charactersOf(sheet: string): string {
  const radicals: Record<string, string> = { '⺠': '民', '⻅': '见', '⻓': '长', '⻔': '门', '⻚': '页' };
  return sheet
    .replace(/\s/g, '')
    .replace(/[⼀-⿕]/g, (radical) => radical.normalize('NFKC'))
    .replace(/[⺀-⻳]/g, (radical) => radicals[radical] ?? radical);
}
