import { cpSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adminFiles, writeAdmin } from '../../../scripts/admin/admin-files.ts';
import { adminSettings } from '../../../scripts/admin/settings.ts';
import { type FolderServer, serveFolder } from '../../../scripts/serve/folder.ts';
import { readContent } from '../../../src/loaders/read-content.ts';
import { browser } from '../../browser/browser.ts';
import { standInForGitHub } from './github-stand-in.ts';

const folder = resolve('.cache/test-admin-github');
const path = 'content/reports/440104/2022.mdx';
const before = readFileSync(path, 'utf8');
let server: FolderServer;

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  const env = { ADMIN: 'github', ADMIN_REPO: 'a/b', ADMIN_OAUTH: 'https://sign-in.example.org' };
  const settings = adminSettings(env, {});
  if (!settings) throw new Error('ADMIN=github switches nothing on.');
  writeAdmin(await adminFiles(settings, readContent('content').content, 'content'), folder);
  cpSync('public/icon.svg', `${folder}/icon.svg`);
  server = await serveFolder({ folder, base: '/' });
});

afterAll(() => server?.close());

test('on GitHub a saved draft is a pull request with only the edited file', async () => {
  const context = await browser.newContext();
  const requests = await standInForGitHub(context, before);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${server.origin}/admin/`);
  await page.getByRole('button', { name: '使用 GitHub 登录' }).waitFor();
  // Simulates the result of the sign-in helper.
  await page.evaluate(() =>
    localStorage.setItem('decap-cms-user', JSON.stringify({ backendName: 'github', token: 't', login: 'bianzhe' })),
  );
  await page.reload();
  await page.getByRole('link', { name: /440104\/2022/ }).click();
  await page.getByLabel(/^文号 documentNumber/).fill('越府〔2023〕1号');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('内容已保存').first().waitFor();

  const bodiesOf = (endpoint: string) =>
    requests.filter((request) => request.endpoint === endpoint).map(({ body }) => body);
  const [blob, ...otherBlobs] = bodiesOf('POST /repos/a/b/git/blobs');
  expect(Buffer.from(String(blob?.content), 'base64').toString()).toBe(
    before.replace('\nsource:', '\ndocumentNumber: 越府〔2023〕1号\nsource:'),
  );
  expect(otherBlobs).toEqual([]);
  expect(bodiesOf('POST /repos/a/b/git/trees')).toEqual([
    { base_tree: 'c0', tree: [{ path, mode: '100644', type: 'blob', sha: 'b1' }] },
  ]);
  expect(bodiesOf('POST /repos/a/b/pulls')).toMatchObject([
    { title: '修改报告：440104/2022', head: 'a:cms/reports/440104/2022', base: 'main' },
  ]);
  // No requests to other hosts than GitHub's API.
  expect(requests.map(({ endpoint }) => endpoint).filter((endpoint) => endpoint.startsWith('http'))).toEqual([]);
  await context.close();
});
