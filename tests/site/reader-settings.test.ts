import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchShell } from '../../scripts/browser/chromium.ts';
import { serveFolder } from '../../scripts/serve/folder.ts';
import { browser } from '../browser/browser.ts';
import { overflowWidth } from '../browser/overflow.ts';
import { distinctExamples, pagesOf } from './pages.ts';

// Readers' settings: larger text, zoom, forced colours.

const sites = inject('sites');
/** Has a default font of double size. */
let largeText: Browser;
beforeAll(async () => {
  largeText = await launchShell('--blink-settings=defaultFontSize=32,defaultFixedFontSize=26');
});
afterAll(async () => {
  await largeText.close();
});

/** `size`: of the text in pixels. */
const layouts = [
  { setting: '200 % zoom on a desktop', size: 16, viewport: { width: 640, height: 400 } },
  { setting: 'text of double size on a desktop', size: 32, viewport: { width: 1280, height: 800 } },
  { setting: 'text of double size on a phone', size: 32, viewport: { width: 360, height: 740 } },
];
const themes = ['light', 'dark'] as const;

const examples = distinctExamples([sites.founding, sites.generated]);

describe.each(['founding', 'generated'] as const)('pages of %s', (name) => {
  const layoutFaults = new Map(layouts.map(({ setting }) => [setting, [] as string[]]));
  const charts = { light: { shapes: 0, foreign: [] as string[] }, dark: { shapes: 0, foreign: [] as string[] } };

  // Each browser visits a page once, for all its settings.
  beforeAll(async () => {
    const { origin, close } = await serveFolder(sites[name]);
    const usual = await browser.newPage({ deviceScaleFactor: 2 });
    const large = await largeText.newPage();
    for (const { path, html } of examples.get(name) ?? []) {
      for (const page of [usual, large]) await page.goto(`${origin}/${path}`);
      for (const { setting, size, viewport } of layouts) {
        const page = size > 16 ? large : usual;
        await page.setViewportSize(viewport);
        const faults = await faultsOfLayout(page, size);
        layoutFaults.get(setting)?.push(...faults.map((fault) => `${path}: ${fault}`));
      }
      if (!html.includes('<svg')) continue;
      await usual.setViewportSize({ width: 1280, height: 720 });
      for (const colorScheme of themes) {
        await usual.emulateMedia({ forcedColors: 'active', colorScheme });
        const { shapes, foreign } = await chartColours(usual);
        charts[colorScheme].shapes += shapes;
        charts[colorScheme].foreign.push(...foreign.map((shape) => `${path}: ${shape.slice(0, 160)}`));
      }
      await usual.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
    }
    await usual.close();
    await large.close();
    close();
  }, 300_000);

  test.each(layouts)('$setting: nothing overflows or is cut off', ({ setting }) => {
    expect(layoutFaults.get(setting)).toEqual([]);
  });

  test.each(themes)('forced colours, %s: charts use the palette too', (theme) => {
    expect(charts[theme].shapes).toBeGreaterThan(20);
    expect(charts[theme].foreign.slice(0, 10)).toEqual([]);
  });
});

/** What is too wide, cut off or of the wrong size in a page with text of `size` pixels. */
async function faultsOfLayout(page: Page, size: number): Promise<string[]> {
  const { cut, fontSize } = await page.evaluate(() => {
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
    const fontSize = parseFloat(getComputedStyle(document.querySelector('.site-foot') as Element).fontSize) / 0.875;
    return { cut: cut.map(({ outerHTML }) => outerHTML.slice(0, 120)), fontSize };
  });
  const overflow = await overflowWidth(page);
  return [
    ...(overflow > 0 ? [`${overflow} px too wide`] : []),
    ...cut.map((element) => `cut off ${element}`),
    ...(fontSize === size ? [] : [`text of ${fontSize} px`]),
  ];
}

/** How many shapes the charts of a page have, and those in other colours than the palette's. */
function chartColours(page: Page): Promise<{ shapes: number; foreign: string[] }> {
  return page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    const palette = ['Canvas', 'CanvasText', 'LinkText', 'Highlight'].map((colour) => {
      probe.style.color = colour;
      return getComputedStyle(probe).color;
    });
    probe.remove();
    const colours = [...palette, 'none', 'rgba(0, 0, 0, 0)'];
    const all = [...document.querySelectorAll('svg :is(circle, line, path, polyline, polygon, rect, text)')];
    const foreign = all.flatMap((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return [fill, stroke].every((colour) => colours.includes(colour)) ? [] : [`${shape.outerHTML} ${fill} ${stroke}`];
    });
    return { shapes: all.length, foreign };
  });
}

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
    expect(await outline(':target > p')).toEqual({
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
