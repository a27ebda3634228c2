import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { serveFolder } from '../../scripts/serve/folder.ts';
import { axeAddress, axeViolations, contrastViolations } from '../browser/axe.ts';
import { browser } from '../browser/browser.ts';
import { chartColours } from '../browser/chart-colours.ts';
import { faultsOfLayout } from '../browser/faults-of-layout.ts';
import { misfits } from '../browser/misfits.ts';
import { overflowWidth } from '../browser/overflow.ts';
import { distinctExamples } from './pages.ts';

const sites = inject('sites');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Looks of text whose contrast was tested on an earlier page. */
const seen = new Set<string>();

const themes = ['light', 'dark'] as const;
const windows = { phone: { width: 320, height: 640 }, desk: { width: 1440, height: 900 } };

/** Readers' settings. `size`: of the text in pixels. */
const layouts = [
  { setting: '200 % zoom on a desktop', size: 16, viewport: { width: 640, height: 400 } },
  { setting: 'text of double size on a desktop', size: 32, viewport: { width: 1280, height: 800 } },
  { setting: 'text of double size on a phone', size: 32, viewport: { width: 360, height: 740 } },
];

const examples = distinctExamples([sites.founding, sites.generated, sites.empty]);

describe.each(['founding', 'generated', 'empty'] as const)('pages of %s in a browser', (name) => {
  const faults = { light: [] as string[], dark: [] as string[] };
  const wide: string[] = [];
  const errors: string[] = [];
  const layoutFaults = new Map(layouts.map(({ setting }) => [setting, [] as string[]]));
  const charts = { light: { shapes: 0, foreign: [] as string[] }, dark: { shapes: 0, foreign: [] as string[] } };

  // One visit to a page serves all themes, widths and settings: loading it takes as long as most of the tests.
  beforeAll(async () => {
    const { origin, close } = await serveFolder(sites[name]);
    const context = await browser.newContext({ viewport: windows.phone, deviceScaleFactor: 2, bypassCSP: true });
    const page = await context.newPage();
    const setFontSize = await fontSizeOf(page);
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404'))
        errors.push(`${page.url()}: ${message.text()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && request.url() !== axeAddress)
        errors.push(`${page.url()} requested ${request.url()}`);
    });
    for (const { path, html } of examples.get(name) ?? []) {
      await page.goto(`${origin}/${path}`);
      await testThemes(page, path);
      await page.setViewportSize(windows.desk);
      wide.push(...(await misfits(page)).map((misfit) => `${path}: ${misfit}`));
      if (html.includes('<svg')) await testForcedColours(page, path);
      await testLayouts(page, path, setFontSize);
      await page.setViewportSize(windows.phone);
    }
    await context.close();
    close();
  }, 300_000);

  async function testThemes(page: Page, path: string): Promise<void> {
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      const overflow = await overflowWidth(page);
      if (overflow > 0) faults[theme].push(`${path}: ${overflow} px too wide`);
      // The themes differ only in colours.
      const violations = theme === 'light' ? axeViolations(page, { tags, seen }) : contrastViolations(page, seen);
      faults[theme].push(...(await violations).map((violation) => `${path}: ${violation}`));
    }
    await page.emulateMedia({ colorScheme: 'light' });
  }

  async function testForcedColours(page: Page, path: string): Promise<void> {
    for (const theme of themes) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme: theme });
      const { shapes, foreign } = await chartColours(page);
      charts[theme].shapes += shapes;
      charts[theme].foreign.push(...foreign.map((shape) => `${path}: ${shape.slice(0, 160)}`));
    }
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  }

  async function testLayouts(page: Page, path: string, setFontSize: (size: number) => Promise<void>): Promise<void> {
    for (const { setting, size, viewport } of layouts) {
      await setFontSize(size);
      await page.setViewportSize(viewport);
      const found = await faultsOfLayout(page, size);
      layoutFaults.get(setting)?.push(...found.map((fault) => `${path}: ${fault}`));
    }
    await setFontSize(16);
  }

  test.each(themes)('axe finds no violations in the %s theme, and nothing overflows at 320 px', (theme) => {
    expect(faults[theme]).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('on a wide screen everything has its room', () => {
    expect(wide).toEqual([]);
  });

  test.each(layouts)('$setting: nothing overflows or is cut off', ({ setting }) => {
    expect(layoutFaults.get(setting)).toEqual([]);
  });

  // Hardly any page of an empty archive has a chart.
  test.each(themes.filter(() => name !== 'empty'))('forced colours, %s: charts use the palette too', (theme) => {
    expect(charts[theme].shapes).toBeGreaterThan(20);
    expect(charts[theme].foreign.slice(0, 10)).toEqual([]);
  });
});

/** The function that sets the reader's default font size, in pixels. */
async function fontSizeOf(page: Page): Promise<(size: number) => Promise<void>> {
  const client = await page.context().newCDPSession(page);
  return async (standard) => {
    await client.send('Page.setFontSizes', { fontSizes: { standard, fixed: (standard * 13) / 16 } });
  };
}

describe('report pages', () => {
  test('the skip link comes first and leads to the text; links show their focus', async () => {
    const { origin, close } = await serveFolder(sites.founding);
    const page = await browser.newPage();
    await page.goto(`${origin}/reports/440104/2022/`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#main');
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused ? getComputedStyle(focused).outlineStyle : 'none';
    });
    expect(outline).not.toBe('none');
    await page.close();
    close();
  });

  test('the large-type switch enlarges the text without script', async () => {
    const { origin, close } = await serveFolder(sites.founding);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${origin}/reports/440104/2022/`);
    const sizeOf = async () => (await page.locator('#s1-p1 p').boundingBox())?.height ?? 0;
    const before = await sizeOf();
    await page.getByLabel('大字版').check();
    expect(await sizeOf()).toBeGreaterThan(before * 1.2);
    await context.close();
    close();
  });

  test.each([1220, 1440, 1920])('notes beside the text have room at %i px, in large type too', async (width) => {
    const { origin, close } = await serveFolder(sites.founding);
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(`${origin}/reports/440104/2022/`);
    for (const isLarge of [false, true]) {
      await page.getByLabel('大字版').setChecked(isLarge);
      expect(await page.locator('.margin').count()).toBeGreaterThan(0);
      expect(await narrowNotes(page)).toEqual([]);
    }
    await page.close();
    close();
  });

  test('an address with a block id scrolls to that block', async () => {
    const { origin, close } = await serveFolder(sites['sub-path']);
    const page = await browser.newPage({ viewport: { width: 360, height: 780 } });
    await page.goto(`${origin}/archive/law/reports/440100/2024-office/#s1-5-p1-2`);
    const box = await page.locator('#s1-5-p1-2').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(200);
    expect(await page.locator('#s1-5-p1-2').innerText()).toContain('二是打造全市政策解读权威平台');
    await page.close();
    close();
  });
});

/** Notes in view of less than twelve characters a line. */
function narrowNotes(page: Page): Promise<string[]> {
  return page
    .locator('.margin')
    .evaluateAll((notes) =>
      notes
        .filter(
          (note) => note.clientWidth > 0 && note.clientWidth < 12 * Number.parseFloat(getComputedStyle(note).fontSize),
        )
        .map((note) => `${note.clientWidth} px: ${note.textContent?.slice(0, 20)}`),
    );
}

describe('pages that a script fills', () => {
  const pages = [
    '/search/',
    '/quote/',
    '/compare/',
    '/compare/?a=440104/2022&b=440200/2024',
    '/cite/passage/?report=440104/2022&block=s4-p1',
  ];

  test.each(pages)('%s hardly moves while it loads', async (path) => {
    const { origin, close } = await serveFolder(sites.founding);
    const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const shift of list.getEntries() as (PerformanceEntry & { value: number })[])
          performance.mark('shift', { detail: shift.value });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    const shifts = await page.evaluate(() =>
      performance.getEntriesByName('shift').map((entry) => (entry as PerformanceMark).detail as number),
    );
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.1);
    await page.close();
    close();
  });
});
