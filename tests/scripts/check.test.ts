import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, test } from 'vitest';
import { assemble, expectedOf, fixtures } from '../loaders/assemble.ts';

const project = join(import.meta.dirname, '../..');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Runs `npm run check` as a process on the given content folder. */
function check(folder: string, ...paths: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const options = { cwd: project, env: { ...process.env, CONTENT_DIR: folder }, encoding: 'utf8' as const };
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/check.ts', ...paths], options, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code ?? -1) : 0, stdout, stderr }),
    );
  });
}

function broken(name: string): string {
  const folder = assemble(name);
  folders.push(folder);
  return folder;
}

// Proves that the checker can fail, as a process.
describe.concurrent('npm run check', { timeout: 30_000 }, () => {
  test('the valid content passes', async ({ expect }) => {
    expect(await check(join(fixtures, 'valid'))).toEqual({
      status: 0,
      stdout: '检查了 1 份报告全文、1 份规划、2 条目录：没有问题。\n',
      stderr: '',
    });
  });

  test('an error is printed with its position and advice, and fails', async ({ expect }) => {
    const folder = broken('quote-not-found');
    const problem = expectedOf('quote-not-found').replaceAll('content/', `${folder}/`);
    expect(problem).toMatch(/2024\.yaml:28:12 quote .*\n {4}怎么改：/);
    expect(await check(folder)).toEqual({
      status: 1,
      stdout: `${problem}\n检查了 1 份报告全文、1 份规划、2 条目录：错误 1 处，提醒 0 处。\n`,
      stderr: '',
    });
  });

  test('a warning is printed and does not fail', async ({ expect }) => {
    const { status, stdout } = await check(broken('uncovered-number'));
    expect(stdout).toContain('（提醒）');
    expect(stdout).toContain('错误 0 处，提醒 1 处');
    expect(status).toBe(0);
  });

  test('only problems of the given paths are printed and count', async ({ expect }) => {
    const folder = broken('quote-not-found');
    const { status, stdout } = await check(folder, join(folder, 'reports'));
    expect(stdout).toContain('没有问题');
    expect(status).toBe(0);
  });

  test('missing folders are messages, no stack trace', async ({ expect }) => {
    const folder = join(fixtures, 'nothing');
    const { status, stdout, stderr } = await check(folder, folder);
    expect(stdout).toContain('site.yaml:1:1 file 没有这个文件');
    expect(stdout).toContain(`没有这个文件或文件夹：${folder}`);
    expect(stderr).toBe('');
    expect(status).toBe(1);
  });
});
