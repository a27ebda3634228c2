import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './chromium.ts';
import { examplesOf, pagesOf } from './pages.ts';
import { serve } from './serve.ts';

// What readers set for themselves: larger text, a nearer page, a palette of their own.

const sites = inject('sites');
let browser: Browser;
/** Its reader has set text to double size. */
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
    ['200 % zoom of a desk', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }, 16],
    ['text of double size on a desk', { viewport: { width: 1280, height: 800 } }, 32],
    ['text of double size on a phone', { viewport: { width: 360, height: 740 } }, 32],
  ] as const)(
    '%s: nothing runs over the edge, nothing is cut off',
    async (_, options, size) => {
      const { origin, close } = await serve(sites[name]);
      const context = await (size > 16 ? largeText : browser).newContext(options);
      const page = await context.newPage();
      const faults: string[] = [];
      for (const { path } of examples) {
        await page.goto(`${origin}/${path}`);
        const found = await page.evaluate(() => {
          const root = document.documentElement;
          const wide = root.scrollWidth - root.clientWidth;
          const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
            const { overflowX, overflowY, clip, clipPath, position } = getComputedStyle(element);
            // Meant for ears only.
            if (position === 'absolute' && (clip !== 'auto' || clipPath !== 'none')) return false;
            const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
            return (
              (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
              (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
            );
          });
          const text = parseFloat(getComputedStyle(document.querySelector('.site-foot') as Element).fontSize) / 0.875;
          return { wide, text, cut: cut.map(({ outerHTML }) => outerHTML.slice(0, 120)) };
        });
        if (found.wide > 0) faults.push(`${path}: ${found.wide} px too wide`);
        for (const element of found.cut) faults.push(`${path}: cut off ${element}`);
        if (found.text !== size) faults.push(`${path}: text of ${found.text} px`);
      }
      await context.close();
      close();
      expect(faults).toEqual([]);
    },
    180_000,
  );

  test.each(['light', 'dark'] as const)(
    'forced colours, %s: charts are drawn in the palette too',
    async (colorScheme) => {
      const { origin, close } = await serve(sites[name]);
      const context = await browser.newContext({ forcedColors: 'active', colorScheme });
      const page = await context.newPage();
      const faults: string[] = [];
      let shapes = 0;
      for (const { path } of examples.filter(({ html }) => html.includes('<svg'))) {
        await page.goto(`${origin}/${path}`);
        const drawn = await page.evaluate(() => {
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
        shapes += drawn.shapes;
        faults.push(...drawn.foreign.map((shape) => `${path}: ${shape.slice(0, 160)}`));
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
  test('the block of an address, what has the focus and a cell of the matrix are told apart without grounds', async () => {
    const { origin, close } = await serve(sites.founding);
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

  test('a sentence that other reports have too is underlined where it cannot have a ground', async () => {
    const { origin, close } = await serve(sites.generated);
    const report = pagesOf(sites.generated).find(
      ({ kind, html }) => kind === 'reports/#/#/' && html.includes('class="repeated'),
    );
    const context = await browser.newContext({ forcedColors: 'active' });
    const page = await context.newPage();
    await page.goto(`${origin}/${report?.path}`);
    const line = () =>
      page
        .locator('.repeated')
        .first()
        .evaluate((element) => getComputedStyle(element).textDecorationStyle);
    expect(await line()).not.toBe('double');
    await page.locator('#show-repeat').check();
    expect(await line()).toBe('double');
    await context.close();
    close();
  });
});
