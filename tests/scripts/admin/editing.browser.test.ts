import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adminFiles, writeAdmin } from '../../../scripts/admin/admin-files.ts';
import { adminSettings } from '../../../scripts/admin/settings.ts';
import { type FolderServer, serveFolder } from '../../../scripts/serve/folder.ts';
import { readContent } from '../../../src/loaders/read-content.ts';
import { browser } from '../../browser/browser.ts';

// Runs Decap CMS in a browser with its in-memory backend: its saved drafts are the files that a pull request would contain.
// The test archive lacks one observation, which the test enters.
const work = resolve('.cache/test-admin');
const content = join(work, 'content');
const base = '/archive/law/';
const report = 'content/reports/440104/2022.mdx';
const annotations = 'content/annotations/440104/2022.yaml';
const founding = (path: string) => readFileSync(path, 'utf8');
const missing = {
  indicator: 'public-legal-service-platforms',
  value: '222',
  unit: '个',
  qualifier: '三级中的第三级',
  quote: '实现公共法律服务“1+18+222”三级全覆盖',
};

let server: FolderServer;
let page: Page;
const requested: string[] = [];
const consoleErrors: string[] = [];

beforeAll(async () => {
  rmSync(work, { recursive: true, force: true });
  cpSync('content', content, { recursive: true });
  const lines = founding(annotations).split('\n');
  const line = lines.findIndex((text) => text.includes('value: 222'));
  writeFileSync(join(work, annotations), lines.toSpliced(line, 1).join('\n'));

  const settings = adminSettings({ ADMIN: 'trial' }, {});
  if (!settings) throw new Error('ADMIN=trial switches nothing on.');
  const site = join(work, 'site');
  writeAdmin(await adminFiles(settings, { name: '测试库' }, content), site);
  cpSync('public/icon.svg', join(site, 'icon.svg'));
  server = await serveFolder({ folder: site, base });
  page = await browser.newPage();
  page.setDefaultTimeout(8000);
  // Decap asks for confirmation before leaving an unsaved form.
  page.on('dialog', (dialog) => dialog.accept());
  page.on('request', (request) => requested.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && consoleErrors.push(message.text()));
  page.on('pageerror', (error) => consoleErrors.push(error.message));
  await page.goto(`${server.origin}${base}admin/`);
  await page.getByRole('button', { name: '登录' }).click();
});

afterAll(async () => {
  await page?.close();
  server?.close();
});

/** The saved drafts. */
async function drafts(): Promise<{ status: string; path: string; text: string }[]> {
  const saved = await page.evaluate(() =>
    Object.values((window as unknown as { repoFilesUnpublished: Record<string, Draft> }).repoFilesUnpublished),
  );
  return saved.flatMap(({ status, diffs }) => diffs.map(({ path, content: text }) => ({ status, path, text })));
}

interface Draft {
  status: string;
  diffs: { path: string; content: string }[];
}

async function open(collection: string, entry: RegExp): Promise<void> {
  await page.goto(`${server.origin}${base}admin/#/collections/${collection}`);
  await page.getByRole('link', { name: entry }).click();
}

async function save(): Promise<void> {
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('内容已保存').first().waitFor();
}

describe('in the browser', () => {
  test('a report’s metadata is changed and saved as a draft', async () => {
    await open('reports', /440104\/2022/);
    await page.getByLabel(/^文号 documentNumber/).fill('越府〔2023〕1号');
    await save();
    // One new line; text and other metadata are unchanged.
    const text = founding(report).replace('\nsource:', '\ndocumentNumber: 越府〔2023〕1号\nsource:');
    expect(await drafts()).toEqual([{ status: 'draft', path: report, text }]);
  });

  test('an observation is added and saved as a draft', async () => {
    await open('annotations', /440104\/2022/);
    await page.getByRole('button', { name: '新增指标数值' }).click();
    // The other entries are collapsed, so only one field of each key is visible.
    for (const [key, value] of Object.entries(missing)) {
      await page.locator(`[id^="${key}-field"]`).filter({ visible: true }).fill(value);
    }
    await save();
    const saved = (await drafts()).find(({ path }) => path === annotations);
    expect(saved?.status).toBe('draft');
    // Identical to the line in the real file.
    expect(saved?.text).toBe(founding(annotations));
  });

  test('the saved drafts pass the check', async () => {
    for (const { path, text } of await drafts()) {
      mkdirSync(dirname(join(work, path)), { recursive: true });
      writeFileSync(join(work, path), text);
    }
    const { content: edited, problems } = readContent(content);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const editedReport = edited.reports.get('440104/2022');
    expect(editedReport?.meta.documentNumber).toBe('越府〔2023〕1号');
    expect(editedReport?.annotations.observations.filter(({ value }) => value === 222)).toHaveLength(1);
  });

  test('a new indicator gets the entered file name', async () => {
    await page.goto(`${server.origin}${base}admin/#/collections/indicators/new`);
    const fields = {
      name: '新指标',
      unit: '件',
      counts: '计入的事项。',
      topic: 'leadership',
      fileName: 'new-indicator',
    };
    for (const [key, value] of Object.entries(fields)) await page.locator(`[id^="${key}-field"]`).fill(value);
    await page.getByLabel(/^向好的方向/).click();
    await page.getByText('越高越好（up）').click();
    await save();
    const saved = (await drafts()).find(({ path }) => path === 'content/indicators/new-indicator.yaml');
    expect(saved?.text).toBe('name: 新指标\nunit: 件\ncounts: 计入的事项。\ndirection: up\ntopic: leadership\n');
  });

  test('drafts are listed, and no button publishes or deletes a file', async () => {
    await page.goto(`${server.origin}${base}admin/#/workflow`);
    await page.getByText('440104/2022 广州市越秀区').waitFor();
    await open('reports', /440100\/2024-office/);
    await page.getByLabel(/^标题 title/).waitFor();
    expect(await page.getByRole('button', { name: /^(?:发布|删除)/ }).count()).toBe(0);
  });

  test.each(['reports', 'annotations', 'catalogue'])('%s fits the width of a phone', async (collection) => {
    await page.setViewportSize({ width: 360, height: 740 });
    const entry = collection === 'catalogue' ? /650000/ : /440200\/2024/;
    await open(collection, entry);
    await page.getByRole('button', { name: '保存', exact: true }).waitFor();
    await page.locator('label[for]').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test('the page requests nothing from other origins and causes no console errors', () => {
    expect(requested.length).toBeGreaterThan(4);
    expect(requested.filter((url) => !url.startsWith(`${server.origin}${base}`))).toEqual([]);
    expect(consoleErrors).toEqual([]);
  });
});
