import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser/chromium.ts';
import { serveFolder } from '../../scripts/serve/folder.ts';
import { examplesOf, pagesOf } from './pages.ts';

// Readers' settings: larger text, zoom, forced colours.

const sites = inject('sites');
let browser: Browser;
/** Has a default font of double size. */
let largeText: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
  largeText = await launchBrowser('--blink-settings=defaultFontSize=32,defaultFixedFontSize=26');
});
afterAll(async () => {
  await browser.close();
  await largeText.close();
});

describe.each(['founding', 'generated'] as const)('pages of %s', (name) => {
  const examples = examplesOf(pagesOf(sites[name]));

  test.each([
    ['200 % zoom on a desktop', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }, 16],
    ['text of double size on a desktop', { viewport: { width: 1280, height: 800 } }, 32],
    ['text of double size on a phone', { viewport: { width: 360, height: 740 } }, 32],
  ] as const)(
    '%s: nothing overflows or is cut off',
    async (_, options, size) => {
      const { origin, close } = await serveFolder(sites[name]);
      const context = await (size > 16 ? largeText : browser).newContext(options);
      const page = await context.newPage();
      const faults: string[] = [];
      for (const { path } of examples) {
        await page.goto(`${origin}/${path}`);
        const layout = await page.evaluate(() => {
          const root = document.documentElement;
          const overflow = root.scrollWidth - root.clientWidth;
          const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
            const { overflowX, overflowY, clip, clipPath, position } = getComputedStyle(element);
            // Visually hidden, for screen readers.
            if (position === 'absolute' && (clip !== 'auto' || clipPath !== 'none')) return false;
            const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
            return (
              (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
              (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
            );
          });
          const fontSize =
            parseFloat(getComputedStyle(document.querySelector('.site-foot') as Element).fontSize) / 0.875;
          return { overflow, fontSize, cut: cut.map(({ outerHTML }) => outerHTML.slice(0, 120)) };
        });
        if (layout.overflow > 0) faults.push(`${path}: ${layout.overflow} px too wide`);
        for (const element of layout.cut) faults.push(`${path}: cut off ${element}`);
        if (layout.fontSize !== size) faults.push(`${path}: text of ${layout.fontSize} px`);
      }
      await context.close();
      close();
      expect(faults).toEqual([]);
    },
    180_000,
  );

  test.each(['light', 'dark'] as const)(
    'forced colours, %s: charts use the palette too',
    async (colorScheme) => {
      const { origin, close } = await serveFolder(sites[name]);
      const context = await browser.newContext({ forcedColors: 'active', colorScheme });
      const page = await context.newPage();
      const faults: string[] = [];
      let shapes = 0;
      for (const { path } of examples.filter(({ html }) => html.includes('<svg'))) {
        await page.goto(`${origin}/${path}`);
        const chart = await page.evaluate(() => {
          const probe = document.body.appendChild(document.createElement('i'));
          const palette = ['Canvas', 'CanvasText', 'LinkText', 'Highlight'].map((colour) => {
            probe.style.color = colour;
            return getComputedStyle(probe).color;
          });
          const colours = [...palette, 'none', 'rgba(0, 0, 0, 0)'];
          const all = [...document.querySelectorAll('svg :is(circle, line, path, polyline, polygon, rect, text)')];
          const foreign = all.flatMap((shape) => {
            const { fill, stroke } = getComputedStyle(shape);
            return [fill, stroke].every((colour) => colours.includes(colour))
              ? []
              : [`${shape.outerHTML} ${fill} ${stroke}`];
          });
          return { shapes: all.length, foreign };
        });
        shapes += chart.shapes;
        faults.push(...chart.foreign.map((shape) => `${path}: ${shape.slice(0, 160)}`));
      }
      await context.close();
      close();
      expect(shapes).toBeGreaterThan(20);
      expect(faults.slice(0, 10)).toEqual([]);
    },
    120_000,
  );
});

describe('forced colours', () => {
  test('target, focus and matrix cells are distinct without backgrounds', async () => {
    const { origin, close } = await serveFolder(sites.founding);
    const context = await browser.newContext({ forcedColors: 'active', colorScheme: 'dark' });
    const page = await context.newPage();
    await page.goto(`${origin}/reports/440100/2024-office/#s1-5-p1-2`);
    const outline = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
          return { outlineStyle, outlineWidth, outlineColor };
        });
    expect(await outline(':target')).toEqual({
      outlineStyle: 'dashed',
      outlineWidth: '2px',
      outlineColor: 'rgb(255, 255, 255)',
    });
    await page.keyboard.press('Tab');
    expect(await outline(':focus')).toMatchObject({ outlineStyle: 'solid', outlineWidth: '3px' });
    expect((await outline(':focus')).outlineColor).not.toBe('rgb(0, 0, 0)');

    await page.goto(`${origin}/coverage/`);
    const legend = await page.locator('.legend b').allInnerTexts();
    expect(new Set(legend).size).toBe(legend.length);
    await context.close();
    close();
  });

  test('repeated sentences are underlined instead of shaded', async () => {
    const { origin, close } = await serveFolder(sites.generated);
    const report = pagesOf(sites.generated).find(
      ({ kind, html }) => kind === 'reports/#/#/' && html.includes('class="repeated'),
    );
    const context = await browser.newContext({ forcedColors: 'active' });
    const page = await context.newPage();
    await page.goto(`${origin}/${report?.path}`);
    const underline = () =>
      page
        .locator('.repeated')
        .first()
        .evaluate((element) => getComputedStyle(element).textDecorationStyle);
    expect(await underline()).not.toBe('double');
    await page.locator('#show-repeat').check();
    expect(await underline()).toBe('double');
    await context.close();
    close();
  });
});
