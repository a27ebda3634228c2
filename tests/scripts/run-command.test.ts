import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const scripts = join(import.meta.dirname, '../../scripts');
const imports = `
  import { parseArgs } from 'node:util';
  import { BadCommand, Unreadable } from '${scripts}/cli/refusals.ts';
  import { runCommand } from '${scripts}/cli/run-command.ts';
  import { ContentError } from '${scripts}/../src/model/content-error.ts';`;

/** Runs a command with this body in a process. */
function run(body: string, failureCode = 1): Promise<Result> {
  return runFile(process.execPath, ['--input-type=module', '--eval', codeOf(body, failureCode)]);
}

function codeOf(body: string, failureCode: number): string {
  return `${imports}\nawait runCommand('npm run x -- 甲', async () => { ${body} }, ${failureCode});`;
}

interface Result {
  status: number;
  stdout: string;
  stderr: string;
}

function runFile(file: string, args: string[], env = process.env): Promise<Result> {
  return new Promise((resolve) => {
    execFile(file, args, { env }, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

describe('a command ends with', () => {
  test('0, or the code it returns, although something still runs', async () => {
    expect(await run("console.log('a'.repeat(200000)); setInterval(() => {}, 1000);")).toEqual({
      status: 0,
      stdout: `${'a'.repeat(200_000)}\n`,
      stderr: '',
    });
    expect(await run('return 3;')).toEqual({ status: 3, stdout: '', stderr: '' });
  });

  test('0 although nobody reads its output any more', async () => {
    const command = `${process.execPath} --input-type=module --eval "$CODE" | head -n 1; exit \${PIPESTATUS[0]}`;
    const CODE = codeOf("for (let i = 0; i < 1e5; i++) console.log('a');", 1);
    const { status, stdout, stderr } = await runFile('bash', ['-c', command], { ...process.env, CODE });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'a\n', stderr: '' });
  });

  test.each([
    ["throw new BadCommand('写一份报告');", '写一份报告'],
    ["parseArgs({ args: ['--yaer'], options: {} });", "命令写错了：Unknown option '--yaer'"],
  ])('2 and the usage for a wrong command line: %s', async (body, message) => {
    const stderr = `${message}\n用法：npm run x -- 甲\n`;
    expect(await run(body)).toEqual({ status: 2, stdout: '', stderr });
  });

  test.each([
    ["throw new Unreadable('文件是空的', '重新下载');", '文件是空的\n    怎么办：重新下载\n'],
    [
      "throw new ContentError([{ file: 'a.yaml', line: 1, column: 2, rule: 'x', message: '错', fix: '改' }]);",
      '内容有 1 处错误：\na.yaml:1:2 x 错\n    怎么改：改\n',
    ],
  ])('1 and the message alone for what an editor can mend: %s', async (body, stderr) => {
    expect(await run(body)).toEqual({ status: 1, stdout: '', stderr });
  });

  test('1, or the given code, with stack and cause for anything else', async () => {
    const body = "function deep() { throw new Error('outer', { cause: new Error('inner') }); } deep();";
    const { status, stderr } = await run(body);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Error: outer\n {4}at deep .*\n[\s\S]*\[cause\]: Error: inner\n {6}at deep /);
    expect(stderr).not.toContain('用法');
    expect((await run(body, 2)).status).toBe(2);
  });
});
