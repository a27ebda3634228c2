import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { filesBelow } from '../../../scripts/manifest/folder-files.ts';
import { copyOffline } from '../../../scripts/offline/copy-offline.ts';
import { browser } from '../../browser/browser.ts';

const site = inject('sites')['sub-path'];
const folder = mkdtempSync(join(tmpdir(), 'fazhi-offline-'));
let page: Page;
let problems: string[];

beforeAll(() => copyOffline(site.folder, folder, site.base));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  problems = [];
  page = await browser.newPage();
  page.on('console', (message) => problems.push(message.text()));
  page.on('requestfailed', (request) => {
    // A page that is left before its icon has come gives the icon up; a file that is missing says ERR_FILE_NOT_FOUND.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') problems.push(request.url());
  });
});

describe('the copy of a site that is built for a sub-path', () => {
  test('opens by a double click: home, list, report, and back, with styles', async () => {
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    await page.getByRole('link', { name: '全部年度报告' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto(pathToFileURL(join(folder, 'reports/440104/2022/index.html')).href);
    const sheets = await page.evaluate(() => [...document.styleSheets].map((sheet) => sheet.ownerNode !== null));
    expect(sheets.length).toBeGreaterThan(0);
    expect(await page.locator('.skip').evaluate((link) => getComputedStyle(link).position)).toBe('absolute');
    await page.locator('.outline a').first().click();
    expect(new URL(page.url()).hash).not.toBe('');
    await page.getByRole('link', { name: '首页' }).first().click();
    expect(page.url()).toBe(pathToFileURL(join(folder, 'index.html')).href);
    expect(problems).toEqual([]);
  });

  test('the search box leads to a page that says what it needs', async () => {
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    await page.locator('#home-search').fill('行政复议');
    await page.keyboard.press('Enter');
    await page.getByText('要在网站上才能用').waitFor();
    expect(problems).toEqual([]);
  });

  test('every address of a page is a file of the folder or of another site', () => {
    const wrong = new Set<string>();
    for (const path of filesBelow(folder)) {
      if (!path.endsWith('.html')) continue;
      for (const [, address = ''] of readFileSync(join(folder, path), 'utf8').matchAll(
        / (?:href|src|action)="([^"#?]+)/g,
      )) {
        if (/^(?:https?|mailto):/.test(address)) continue;
        if (address.startsWith('/') || !existsSync(resolve(folder, dirname(path), address))) wrong.add(address);
      }
    }
    expect([...wrong]).toEqual([]);
  });
});
