import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { copyOfValid, runScript } from '../run-script.ts';

const folder = copyOfValid();
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'plan'));
writeFileSync(join(folder, 'moved.yaml'), 'reports/980101/2024-old: reports/980101/2042\n');

describe('npm run check --format', { timeout: 60_000 }, () => {
  test('json is a single value', async () => {
    const { status, stdout } = await runScript('check.ts', ['--format', 'json', join(folder, 'moved.yaml')], folder);
    expect(JSON.parse(stdout)).toEqual({
      problems: [
        {
          file: `${folder}/moved.yaml`,
          line: 1,
          column: 26,
          rule: 'moved',
          message: 'reports/980101/2042 不存在',
          fix: expect.stringContaining('写现在的 id'),
          severity: 'error',
        },
      ],
      errors: 1,
      warnings: 0,
      counts: { reports: 1, plans: 1, catalogue: 2 },
    });
    expect(status).toBe(1);
  });

  test('github also writes the summary of the run', async () => {
    const summary = join(folder, '.summary.md');
    const { stdout } = await runScript('check.ts', ['--format', 'github'], folder, { GITHUB_STEP_SUMMARY: summary });
    expect(stdout).toContain('::error file=');
    expect(readFileSync(summary, 'utf8')).toContain('## 内容检查');
  });

  test('an unknown format and a misspelt path are reported', async () => {
    const unknown = await runScript('check.ts', ['--format', 'xml'], folder);
    expect(unknown).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('没有格式 xml\n用法：') });
    const near = await runScript('check.ts', [join(folder, 'report')], folder);
    expect(near.stdout).toContain(`没有这个文件或文件夹：${folder}/report，是不是要写 ${folder}/reports？`);
    expect(near.status).toBe(1);
  });
});
