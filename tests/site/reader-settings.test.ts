import { describe, expect, inject, test } from 'vitest';
import { serveFolder } from '../../scripts/serve/folder.ts';
import { browser } from '../browser/browser.ts';
import { pagesOf } from './pages.ts';

const sites = inject('sites');

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
