import { describe, expect, inject, test } from 'vitest';
import { serveFolder } from '../../scripts/serve/folder.ts';
import { browser } from '../browser/browser.ts';
import { pagesOf } from './pages.ts';

const sites = inject('sites');

describe.each(['founding', 'generated'] as const)('charts of %s', (name) => {
  // Old addresses only redirect.
  const pages = pagesOf(sites[name]).filter(({ html }) => !html.includes('http-equiv="refresh"'));

  const indicators = pages.filter(({ kind }) => kind === 'indicators/#/');
  const figures = indicators.flatMap(({ path, html }) => {
    const figure = /<figure class="(?:chart|dot-rows)">[\s\S]*?<\/figure>/.exec(html)?.[0];
    if (!figure) return [];
    const [table = ''] = /<table[\s\S]*?<\/table>/.exec(html.slice(html.indexOf('</figure>'))) ?? [];
    const rows = [...table.matchAll(/<th scope="row">/g)].length;
    return [{ path, html, figure, rows, spread: figure.includes('class="median"') }];
  });

  test('an indicator with one value shows it as a number, with its sentence, its citation and the CSV', () => {
    const cards = indicators.flatMap(({ html }) => /<div class="number-card">[\s\S]*?<\/div>/.exec(html)?.[0] ?? []);
    expect(cards.length).toBeGreaterThan(name === 'founding' ? 100 : 0);
    for (const card of cards) {
      expect(card).toMatch(/<p class="amount">\s*\S/);
      expect(card).toMatch(/<a href="[^"]*\/reports\/\d{6}\/[^#]+#[sphr][^"]*">“/);
      expect(card).toMatch(/<a href="[^"]*\/cite\/passage\/\?report=[^"]+&(?:amp;|#38;)block=[^"]+">/);
      expect(card).toMatch(/<a href="[^"]*\/data\/indicators\/[^"]+\.csv">/);
    }
  });

  test('every picture of values has a name and a table with a row per value; each mark leads to its sentence', () => {
    const pictures = figures.filter(({ spread }) => !spread);
    expect(pictures.length).toBeGreaterThan(5);
    for (const { path, figure, rows } of pictures) {
      expect(figure).toMatch(/<svg[^>]+(?:aria-label="[^"]+"[^>]*>|role="group">\s*<title>[^<]+<)/);
      const marks = [...figure.matchAll(/<a href="([^"]+)"[^>]*>[\s\S]*?<\/a>/g)].filter(([mark]) =>
        mark.includes('<circle'),
      );
      expect({ path, marks: marks.length }).toEqual({ path, marks: rows });
      for (const [mark, address] of marks) {
        expect(address).toMatch(/\/reports\/\d{6}\/[^#]+#[sphr]/);
        expect(mark).toMatch(/aria-label="\d{4}年，.+：.+"|<text[^>]*>[^<]*\d{4}/);
      }
    }
  });

  test('box plots of indicators with many values have a table with a row per year', () => {
    // Those without values on the main page.
    const spreads = figures.filter(({ spread, html }) => spread && !html.includes('<table class="data stack">'));
    expect(spreads.length > 0).toBe(name === 'generated');
    for (const { path, figure, rows } of spreads) {
      expect({ path, years: figure.match(/class="median"/g)?.length }).toEqual({ path, years: rows });
      expect(figure).toMatch(/role="img"><title>[^<]+<\/title><desc>[^<]+个数值，中位数/);
      const provinces = pages.filter((page) => page.path.startsWith(path) && page.path !== path);
      expect(provinces.length).toBeGreaterThan(1);
    }
  });

  test('every target has a ruler whose marks lead to their sentences, and a table below', () => {
    const boards = pages.filter(({ path }) => path.endsWith('/targets/'));
    expect(boards.length).toBeGreaterThan(0);
    for (const { path, html } of boards) {
      const rulers = [...html.matchAll(/<li id="[^"]+" class="ruler">[\s\S]*?<\/svg>/g)].map(([ruler]) => ruler);
      const rows = html.match(/<table class="data stack board">[\s\S]*?<\/table>/)?.[0].match(/<tr>/g) ?? [];
      expect({ path, rulers: rulers.length }).toEqual({ path, rulers: rows.length - 1 });
      for (const ruler of rulers) {
        expect(ruler).toMatch(/<svg[^>]*><title>[^<]+<\/title>\s*<desc>/);
        const marks = [...ruler.matchAll(/<a href="([^"]+)" class="[^"]+">\s*<title>([^<]+)</g)];
        expect(marks.length).toBeGreaterThan(0);
        for (const [, address] of marks) expect(address).toMatch(/\/(?:plans|reports)\/\d{6}\/[^#]+#[sphr]/);
      }
    }
  });

  test('every region under the duty has a band of years, whose cells lead to what they name', () => {
    const regions = pages.filter(({ kind }) => kind === 'regions/#/');
    const bands = regions.flatMap(({ path, html }) => {
      const [band = ''] = /<figure class="band">[\s\S]*?<\/figure>/.exec(html) ?? [];
      return band === '' ? [] : [{ path, band, html }];
    });
    expect(regions.length - bands.length).toBe(regions.filter(({ html }) => html.includes('义务不适用于')).length);
    for (const { path, band, html } of bands) {
      const cells = [
        ...band.matchAll(/<a href="([^"]+)" class="(full|partial|catalogued|not-found)">\s*<title>([^<]+)</g),
      ];
      expect({ path, cells: cells.length }).toEqual({ path, cells: band.match(/<rect/g)?.length });
      for (const [, address = '', state, words] of cells) {
        expect(words).toMatch(/\d{4} 年度：/);
        const [, row] = address.split('#');
        if (state === 'catalogued') expect(html).toContain(`id="${row}"`);
      }
    }
  });

  test('every circle of a plan has its numbers in words and leads to its task', () => {
    const plans = pages.filter(({ kind }) => kind === 'plans/#/#/');
    expect(plans.length).toBeGreaterThan(0);
    for (const { path, html } of plans) {
      const [grid = ''] = /<table class="data compact tasks">[\s\S]*?<\/table>/.exec(html) ?? [];
      const cells = [
        ...grid.matchAll(/<td>\s*<a href="([^"]+)"[\s\S]*?<title>([^<]+)<\/title>[\s\S]*?<\/svg>\s*(\d+)\/(\d+)/g),
      ];
      expect({ path, circles: cells.length }).toEqual({ path, circles: grid.match(/<svg/g)?.length });
      for (const [, address, words, inPeriod, all] of cells) {
        expect(address).toContain('/tasks/');
        expect(words).toMatch(new RegExp(`本地 ${inPeriod} 处，共 ${all} 处`));
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
