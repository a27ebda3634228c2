import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type FolderServer, serveFolder } from '../../scripts/serve/folder.ts';
import { browser } from '../browser/browser.ts';

const site = inject('sites').founding;
let server: FolderServer;
beforeAll(async () => {
  server = await serveFolder(site);
});
afterAll(() => server.close());

/** Numbers the elements that Tab should reach, in document order, and returns their count. */
async function markStops(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement | SVGElement>(
        'a[href], button, input, select, textarea, summary, [tabindex]',
      ),
    ];
    const stops = all.filter((element) => {
      if (
        element.tabIndex < 0 ||
        element.matches(':disabled') ||
        !element.checkVisibility({ visibilityProperty: true })
      )
        return false;
      // Tab reaches only the checked radio button of a group.
      return !(element instanceof HTMLInputElement && element.type === 'radio') || element.checked;
    });
    for (const [i, element] of stops.entries()) element.setAttribute('data-stop', String(i));
    return stops.length;
  });
}

interface Stop {
  /** Number set by markStops; null for scrolling boxes, which browsers make focusable. */
  stop: number | null;
  fault: string | null;
}

/** Makes the page note, after each Tab, where the focus is then. */
async function watchFocus(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched: (Stop | 'outside')[] = [];
    Object.assign(window, { takeWatched: () => watched.splice(0) });
    addEventListener('keyup', ({ key }) => {
      if (key === 'Tab') watched.push(focusedStop());
    });

    /** The element with the focus, and what is wrong with its display. */
    function focusedStop(): Stop | 'outside' {
      const element = document.activeElement;
      if (!element || element === document.body || element === document.documentElement) return 'outside';
      const stop = element.getAttribute('data-stop');
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const name = element.outerHTML.slice(0, 100);
      const [box] = element.getClientRects();
      const ringed = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      // A point of a chart shows the focus on its dot.
      const dot = element.querySelector('.dot');
      const marked = ringed || (dot !== null && getComputedStyle(dot).stroke !== 'none');
      let fault: string | null = null;
      if (!marked) fault = `no sign of focus: ${name}`;
      else if (!box || box.width < 1 || box.height < 1) fault = `no size: ${name}`;
      else if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
        fault = `out of sight: ${name}`;
      else if (
        stop === null &&
        element.scrollWidth <= element.clientWidth &&
        element.scrollHeight <= element.clientHeight
      )
        fault = `not expected: ${name}`;
      return { stop: stop === null ? null : Number(stop), fault };
    }
  });
}

/** Where the focus has been since the last call. */
function takeWatched(page: Page): Promise<(Stop | 'outside')[]> {
  return page.evaluate(() => (window as unknown as { takeWatched: () => (Stop | 'outside')[] }).takeWatched());
}

/** Presses a key until the focus leaves the page or returns to the first stop. */
async function walk(
  page: Page,
  key: 'Tab' | 'Shift+Tab',
  stops: number,
): Promise<{ order: number[]; faults: string[] }> {
  const order: number[] = [];
  const faults: string[] = [];
  const maxSteps = 2 * stops + 20;
  for (let steps = 0; steps < maxSteps; ) {
    // As many at once as stops are left: a walk in order does not leave the page before.
    const presses = Math.max(1, stops - order.length);
    for (let i = 0; i < presses; i++) await page.keyboard.press(key);
    steps += presses;
    for (const focused of await takeWatched(page)) {
      if (focused === 'outside' || (focused.stop !== null && focused.stop === order[0])) return { order, faults };
      if (focused.stop !== null) order.push(focused.stop);
      if (focused.fault !== null) faults.push(focused.fault);
    }
  }
  return { order, faults: [...faults, `never left the page in ${maxSteps} steps`] };
}

const walks: [string, string, number][] = [
  ['a report', 'reports/440104/2022/', 60],
  ['a region', 'regions/440100/', 25],
  ['a chart and its table', 'indicators/', 20],
  ['the matrix', 'coverage/', 25],
  ['search with results', 'search/?q=行政复议', 30],
  ['search with suggestions', 'search/?q=全市各级人民调解组织共受里 人民调解案件', 25],
  ['comparison', 'compare/?a=440104/2022&b=440200/2024', 20],
  ['a checked quotation', 'quote/#q=全市各级人民调解组织共受里人民调解案件', 20],
];

describe.each(walks)('keyboard navigation of %s', (_, address, minStops) => {
  test('Tab reaches every control in document order, with visible focus, and leaves the page, in both directions', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${server.origin}/${address}`);
    await page.locator('textarea:disabled').waitFor({ state: 'detached' });
    await page.locator('[data-state="loading"]').waitFor({ state: 'detached' });
    // Filters and pictures follow the results.
    await page.waitForLoadState('networkidle');
    const stops = await markStops(page);
    await watchFocus(page);
    expect(stops).toBeGreaterThan(minStops);
    const all = Array.from({ length: stops }, (_, i) => i);

    const forward = await walk(page, 'Tab', stops);
    expect(forward.faults).toEqual([]);
    expect(forward.order).toEqual(all);
    const backward = await walk(page, 'Shift+Tab', stops);
    expect(backward.faults).toEqual([]);
    expect(backward.order).toEqual(all.toReversed());
    await page.close();
  }, 180_000);
});

describe('by keyboard', () => {
  test('a search can be typed, switched, filtered and followed', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${server.origin}/search/`);
    const status = page.locator('#search-status[data-state="done"]');
    await page.keyboard.press('/');
    await page.keyboard.type('行政复议');
    await page.keyboard.press('Enter');
    await status.waitFor();

    await tabTo(page, '#search-mode-exact');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/mode=related/);
    await status.waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL((url) => !url.search.includes('mode'));
    await status.waitFor();

    await page.locator('#search-region option').nth(1).waitFor({ state: 'attached' });
    await tabTo(page, '#search-region');
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/region=\d{6}/);
    await status.waitFor();
    await tabTo(page, '#search-clear');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.search.includes('region'));
    await status.waitFor();

    await tabTo(page, '#search-results > li:first-child a');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reports\//);
    await page.close();
  });

  test('in a report, kinds of notes can be shown and folded sections opened', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${server.origin}/reports/440200/2024/`);
    const figure = page.locator('.margin .observation.quiet').first();
    expect(await figure.isVisible()).toBe(false);
    await tabTo(page, '#show-observation');
    await page.keyboard.press('Space');
    expect(await figure.isVisible()).toBe(true);
    await tabTo(page, 'details > summary');
    const folded = page.locator('details:has(> summary:focus)');
    const before = await folded.evaluate((element: HTMLDetailsElement) => element.open);
    await page.keyboard.press('Enter');
    expect(await folded.evaluate((element: HTMLDetailsElement) => element.open)).toBe(!before);
    await page.close();
  });

  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let i = 0; i < 600; i++) {
      if (await page.evaluate((selector) => document.activeElement?.matches(selector), selector)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${selector} is not reached by Tab`);
  }
});
