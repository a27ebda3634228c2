import { execFileSync } from 'node:child_process';
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

  test('a wrong setting is a sentence, no stack trace', async () => {
    expect(await runScript('check.ts', [], folder, { PORT: 'abc' })).toEqual({
      status: 1,
      stdout: '',
      stderr: 'PORT 写的是“abc”：应是端口号，0 到 65535 的整数，如 4321。\n',
    });
  });

  test('an unknown format and a misspelt path are reported', async () => {
    const unknown = await runScript('check.ts', ['--format', 'xml'], folder);
    expect(unknown).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('没有格式 xml\n用法：') });
    const near = await runScript('check.ts', [join(folder, 'report')], folder);
    expect(near.stdout).toContain(`没有这个文件或文件夹：${folder}/report，是不是要写 ${folder}/reports？`);
    expect(near.status).toBe(1);
  });
});

describe('npm run check --numbers', { timeout: 60_000 }, () => {
  const many = copyOfValid();
  afterAll(() => rmSync(many, { recursive: true }));
  const report = join(many, 'reports/980101/2024.mdx');
  const capture = join(many, 'captures/980101/2024.txt');
  for (const path of [report, capture])
    writeFileSync(path, readFileSync(path, 'utf8').replace('样例工作还有差距。', '样例工作还有差距，涉及3项、45处。'));

  test('without it one line a file, with it one a number', async () => {
    const short = await runScript('check.ts', [], many);
    expect(short.stdout).toContain(`${report}:35:12 uncovered-number （提醒）正文有 2 个数没有标注，第一个是“涉及3项”`);
    expect(short.stdout).not.toContain('“45处”');
    const full = await runScript('check.ts', ['--numbers'], many);
    expect(full.stdout).toContain(`    ${report}:35:12 s2-p1 “涉及3项”\n    ${report}:35:15 s2-p1 “45处”\n`);
  });

  test('in JSON, too', async () => {
    const { stdout } = await runScript('check.ts', ['--numbers', '--format', 'json'], many);
    const [problem] = JSON.parse(stdout).problems.filter(({ rule }: { rule: string }) => rule === 'uncovered-number');
    expect(problem.details).toEqual(['35:12 s2-p1 “涉及3项”', '35:15 s2-p1 “45处”']);
  });
});

describe('published ids', { timeout: 60_000 }, () => {
  const published = copyOfValid();
  afterAll(() => rmSync(published, { recursive: true }));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: published });
  const topic = join(published, 'topics/open-government.yaml');

  test('--record-ids adds them to ids.txt', async () => {
    const { status, stdout } = await runScript('check.ts', ['--record-ids'], published);
    expect(stdout).toContain('ids.txt 记下了 4 个新的 id。');
    expect(status).toBe(0);
    expect(readFileSync(join(published, 'ids.txt'), 'utf8').split('\n').slice(2)).toEqual([
      ...[
        'indicators/suggestions-handled',
        'plans/980100/2024-2035',
        'reports/980101/2024',
        'topics/open-government',
        '',
      ],
    ]);
  });

  test('--base refuses that an id of that commit vanishes, and an unknown commit', async () => {
    rmSync(join(published, 'ids.txt'));
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'base');
    writeFileSync(join(published, 'topics/openness.yaml'), readFileSync(topic, 'utf8'));
    rmSync(topic);
    const { status, stdout } = await runScript('check.ts', ['--base', 'HEAD'], published);
    expect(stdout).toContain(`${topic}:1:1 recorded-id topics/open-government 公布过，现在没有这个文件了`);
    expect(status).toBe(1);
    const unknown = await runScript('check.ts', ['--base', 'nothing'], published);
    expect(unknown).toMatchObject({ status: 2, stderr: expect.stringContaining('--base nothing 不是') });
  });
});
