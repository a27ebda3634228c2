import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
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
/** An editor knows the indicator's name, not its key. */
const indicatorName = '公共法律服务实体平台';
const missing = {
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
  // One report has corrections that drop invisible characters.
  cpSync('tests/scripts/admin/fixtures/soft-hyphens.mdx', join(content, 'reports/441300/2024.mdx'));
  const lines = founding(annotations).split('\n');
  const line = lines.findIndex((text) => text.includes('value: 222'));
  writeFileSync(join(work, annotations), lines.toSpliced(line, 1).join('\n'));

  const settings = adminSettings({ ADMIN: 'trial' }, {});
  if (!settings) throw new Error('ADMIN=trial switches nothing on.');
  const site = join(work, 'site');
  writeAdmin(await adminFiles(settings, readContent(content).content, content), site);
  cpSync('public/icon.svg', join(site, 'icon.svg'));
  server = await serveFolder({ folder: site, base });
  page = await browser.newPage();
  page.setDefaultTimeout(30_000);
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

/** The text beside a form of annotations, and what the check says of them. */
function beside(): FrameLocator {
  return page.frameLocator('#preview-pane');
}

/** Chooses from a list by typing a part of the name. */
async function choose(key: string, name: string): Promise<void> {
  await page.locator(`[id^="${key}-field"]`).filter({ visible: true }).fill(name);
  await page.getByRole('option', { name }).first().click();
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
    await choose('indicator', indicatorName);
    for (const [key, value] of Object.entries(missing)) {
      await page.locator(`[id^="${key}-field"]`).filter({ visible: true }).fill(value);
    }
    await save();
    const saved = (await drafts()).find(({ path }) => path === annotations);
    expect(saved?.status).toBe('draft');
    // Identical to the line in the real file, and in its place.
    expect(saved?.text).toBe(founding(annotations));
  });

  test('a quote and its value are checked against the text beside while one writes', async () => {
    await open('annotations', /440200\/2024/);
    const check = beside().getByRole('region', { name: '检查' });
    await check.getByText('引句都在正文里').waitFor();
    const marked = await beside().locator('mark').count();
    expect(marked).toBeGreaterThan(20);
    await page.getByRole('button', { name: '新增指标数值' }).click();
    const field = (key: string) => page.locator(`[id^="${key}-field"]`).filter({ visible: true });
    await field('quote').fill('这句话不在正文里');
    await check.getByText('正文里没有“这句话不在正文里”').waitFor();
    const passage = (
      await beside()
        .locator('article p')
        .filter({ hasText: /\d{3}件/ })
        .first()
        .innerText()
    ).slice(0, 40);
    await field('quote').fill(passage);
    await field('value').fill('987654');
    await field('unit').fill('件');
    const problem = check.getByRole('button', { name: /引文里读不出 987654 件/ });
    await problem.waitFor();
    // The problem leads to its field.
    await problem.click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^value-field/);
  });

  test('tasks are chosen by name, and new entries go where their sentences are', async () => {
    await open('annotations', /440200\/2024/);
    await beside().getByText('引句都在正文里').waitFor();
    const heading = await beside().locator('article h2').first().innerText();
    await page.getByRole('button', { name: '新增与规划的对应' }).click();
    await choose('plan', '广州');
    await choose('task', '优化提升市场准入');
    await page
      .getByLabel(/^所说的是/)
      .filter({ visible: true })
      .click();
    await page.getByText('成效（result）').filter({ visible: true }).click();
    await page.locator('[id^="quote-field"]').filter({ visible: true }).fill(heading);
    await save();
    const path = 'content/annotations/440200/2024.yaml';
    const text = (await drafts()).find((draft) => draft.path === path)?.text ?? '';
    const line = `  - { plan: 440100/2024-2035, task: 3, stance: result, quote: "${heading}" }\n`;
    expect(text.replace(line, '')).toBe(founding(path));
    // Its heading comes before all other quoted sentences.
    expect(text).toContain(`links:\n${line}`);
  });

  test('a report whose corrections drop characters can be saved; they stay escapes', async () => {
    await open('reports', /441300\/2024/);
    await page.getByLabel(/^向谁报告/).fill('示例市人大常委会会议');
    await save();
    const saved = (await drafts()).find(({ path }) => path.endsWith('441300/2024.mdx'));
    const before = founding('tests/scripts/admin/fixtures/soft-hyphens.mdx');
    expect(saved?.text).toBe(before.replace('\nsource:', '\ndeliveredTo: 示例市人大常委会会议\nsource:'));
    rmSync(join(content, 'reports/441300'), { recursive: true });
  });

  test.each([
    { collection: 'topics', entry: /leadership/, path: 'content/topics/leadership.yaml', key: 'description' },
    { collection: 'catalogue', entry: /650000/, path: 'content/catalogue/650000.yaml', key: 'title' },
  ])('$path: one line changes', async ({ collection, entry, path, key }) => {
    await open(collection, entry);
    if (collection === 'catalogue') await page.getByRole('button', { name: '展开' }).first().click();
    const field = page.locator(`[id^="${key}-field"]`).filter({ visible: true }).first();
    const value = await field.inputValue();
    await field.fill(`${value}（试改）`);
    await save();
    const saved = (await drafts()).find((draft) => draft.path === path);
    expect(saved?.text).toBe(founding(path).replace(`${key}: ${value}`, `${key}: ${value}（试改）`));
  });

  test('the saved drafts pass the check', async () => {
    for (const { path, text } of await drafts()) {
      // A report without its capture cannot be checked.
      if (path.includes('441300')) continue;
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
      fileName: 'new-indicator',
    };
    await choose('topic', '党');
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

  test('the pages speak of archive content, not of posts or test backends', async () => {
    for (const address of ['collections/indicators', 'workflow']) {
      await page.goto(`${server.origin}${base}admin/#/${address}`);
      await page.getByText('指标').first().waitFor();
      const text = await page.evaluate(() => document.body.textContent);
      expect(text).not.toMatch(/帖子|集合|backend/i);
    }
    await page.goto(`${server.origin}${base}admin/#/collections/indicators/new`);
    await page.locator('[id^="topic-field"]').fill('没有的领域');
    await page.getByText('没有这一项').waitFor();
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
