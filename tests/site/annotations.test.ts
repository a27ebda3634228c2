import { describe, expect, inject, test } from 'vitest';
import { serveFolder } from '../../scripts/serve/folder.ts';
import { browser } from '../browser/browser.ts';
import { pagesOf } from './pages.ts';

const sites = inject('sites');

describe.each(['founding', 'generated'] as const)('charts of %s', (name) => {
  const pages = pagesOf(sites[name]);

  const figures = pages.flatMap(({ path, kind, html }) => {
    const figure = kind === 'indicators/#/' && /<figure class="chart">[\s\S]*?<\/figure>/.exec(html)?.[0];
    if (!figure) return [];
    const rows = [...html.slice(html.indexOf('</figure>')).matchAll(/<th scope="row">/g)].length;
    return [{ path, figure, rows, spread: figure.includes('class="median"') }];
  });

  test('every chart has a name and a table with a row per point; each point links to its sentence', () => {
    const charts = figures.filter(({ spread }) => !spread);
    expect(charts.length).toBeGreaterThan(20);
    for (const { path, figure, rows } of charts) {
      const points = [...figure.matchAll(/<a href="([^"]+)" aria-label="([^"]+)"/g)];
      expect({ path, points: points.length }).toEqual({ path, points: rows });
      expect(figure).toMatch(/<svg[^>]+aria-label="[^"]+"/);
      for (const [, address, label] of points) {
        expect(address).toMatch(/\/reports\/\d{6}\/[^#]+#[sphr]/);
        expect(label).toMatch(/\d{4}年，.+：/);
      }
    }
  });

  test('box plots of indicators with many values have a table with a row per year', () => {
    const spreads = figures.filter(({ spread }) => spread);
    expect(spreads.length > 0).toBe(name === 'generated');
    for (const { path, figure, rows } of spreads) {
      expect({ path, years: figure.match(/class="median"/g)?.length }).toEqual({ path, years: rows });
      expect(figure).toMatch(/role="img" aria-label="[^"]+个数值，中位数/);
      const provinces = pages.filter((page) => page.path.startsWith(path) && page.path !== path);
      expect(provinces.length).toBeGreaterThan(1);
    }
  });

  test('every chart of the target board has a text alternative', () => {
    const boards = pages.filter(({ path }) => path.endsWith('/targets/'));
    expect(boards.length).toBeGreaterThan(0);
    for (const { html } of boards) {
      for (const [chart] of html.matchAll(/<svg class="target-chart"[^>]*>/g)) {
        expect(chart).toMatch(/role="img"/);
        expect(chart).toMatch(/aria-label="[^"]*目标[^"]*"/);
      }
    }
  });
});

describe('annotations beside the text', () => {
  test('a checkbox hides its kind of annotation and shows it again, without script', async () => {
    const { origin, close } = await serveFolder(sites.founding);
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${origin}/reports/440200/2024/`);
    const figures = page.locator('.margin .observation.quiet');
    const links = page.locator('.margin .result');
    expect(await figures.first().isVisible()).toBe(false);
    await page.locator('#show-observation').check();
    expect(await figures.first().isVisible()).toBe(true);
    await page.locator('#show-result').uncheck();
    expect(await links.first().isVisible()).toBe(false);
    expect(await page.locator('span.result > [data-n]').first().isVisible()).toBe(false);
    expect(await figures.first().isVisible()).toBe(true);
    await page.locator('#show-result').check();
    expect(await links.first().isVisible()).toBe(true);
    await context.close();
    close();
  });

  test('a figure that does not add up has a note beside its sentence, which keeps the printed figure', async () => {
    const { origin, close } = await serveFolder(sites.founding);
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${origin}/reports/440200/2024/`);
    const unit = page.locator('.unit', { hasText: '调解成功率为99.58%' }).first();
    expect(await unit.locator('.margin .note').innerText()).toContain('99.33%');
    expect(await page.locator('#figures').innerText()).toContain('99.33');
    await page.close();
    close();
  });

  test('the number at a sentence leads to its note, open also on phones, and the number at the note back to the sentence', async () => {
    const { origin, close } = await serveFolder(sites.founding);
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(`${origin}/reports/440104/2022/`);
    const marked = page.locator('span.result').first();
    const number = await marked.locator('> [data-n]').getAttribute('data-n');
    await page
      .getByRole('link', { name: `标注 ${number}`, exact: true })
      .first()
      .click();
    const note = page.locator(`#note-${number}:target`);
    expect(await note.isVisible()).toBe(true);
    await note.getByRole('link', { name: `原句 ${number}`, exact: true }).click();
    expect(await page.locator(`#at-${number}:target`).innerText()).toBe(await marked.innerText());
    await context.close();
    close();
  });

  test('the line with report and chapter stays in view below its heading, without script', async () => {
    const { origin, close } = await serveFolder(sites.founding);
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(`${origin}/reports/440104/2022/#s4-p2`);
    const line = page.locator('.where', { hasText: '四、强化监督制约机制' });
    expect(await line.innerText()).toBe('2022 年越秀区 · 四、强化监督制约机制');
    expect((await line.boundingBox())?.y).toBe(0);
    const bottom = (await line.locator('span').boundingBox())?.height ?? Infinity;
    expect((await page.locator('#s4-p2 > p').boundingBox())?.y).toBeGreaterThanOrEqual(bottom);
    await page.goto(`${origin}/reports/440104/2022/#s4-p1`);
    expect((await page.locator('#s4 > h2').boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await context.close();
    close();
  });

  test('notes are open beside their block on desktops, folded below it on phones', async () => {
    const { origin, close } = await serveFolder(sites.founding);
    const layoutAt = async (width: number) => {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(`${origin}/reports/440200/2024/`);
      const text = await page.locator('#s1-2-p1-2 > p').boundingBox();
      const notes = await page.locator('#s1-2-p1-2 > .margin').boundingBox();
      const note = page.locator('#s1-2-p1-2 > .margin li').first();
      const open = await note.isVisible();
      if (!open) await page.locator('#s1-2-p1-2 > .margin summary').click();
      expect(await note.isVisible()).toBe(true);
      await page.close();
      if (!text || !notes) throw new Error('not shown');
      return { beside: notes.x >= text.x + text.width, below: notes.y >= text.y + text.height, open };
    };
    expect(await layoutAt(1440)).toMatchObject({ beside: true, open: true });
    expect(await layoutAt(360)).toMatchObject({ below: true, open: false });
    close();
  });
});
