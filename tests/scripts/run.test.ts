import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The launcher in a project of its own, whose commands are a few lines and whose packages need no installing.
const project = mkdtempSync(join(tmpdir(), 'fazhi-run-'));
const script = (name: string) => join(project, 'scripts', name);

beforeAll(() => {
  mkdirSync(join(project, 'scripts'));
  copyFileSync(join(import.meta.dirname, '../../scripts/run.mjs'), script('run.mjs'));
  writeFileSync(script('setup.mjs'), "console.log('set up');\n");
  writeFileSync(
    script('echo.ts'),
    "const args: string[] = process.argv.slice(2);\nconsole.log('echo', args.join('|'));\nprocess.exit(Number(args[0] ?? 0));\n",
  );
  writeFileSync(script('build.ts'), "console.log('build');\nprocess.exit(Number(process.env.BUILD ?? 0));\n");
  writeFileSync(
    script('serve.ts'),
    `for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(signal === 'SIGINT' ? 0 : 7));
setInterval(() => {}, 1000);
console.log('serve', process.pid, process.argv.slice(2).join('|'));
`,
  );
});
afterAll(() => rmSync(project, { recursive: true }));

/** Starts a shell command; `$RUN` is the launcher. */
function start(command: string, env: Record<string, string> = {}) {
  const child = spawn('sh', ['-c', command], {
    env: { ...process.env, RUN: `${process.execPath} ${script('run.mjs')}`, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return { child, output: () => output };
}

async function run(command: string, env?: Record<string, string>): Promise<{ code: number; output: string }> {
  const { child, output } = start(command, env);
  const [code] = await once(child, 'close');
  return { code, output: output() };
}

/** Starts `npm start` and waits for its server, whose process id it returns. */
async function startServer(
  command: string,
  env?: Record<string, string>,
): Promise<{ child: ChildProcess; pid: number }> {
  const { child, output } = start(command, env);
  await expect.poll(output).toMatch(/serve \d+/);
  return { child, pid: Number(/serve (\d+)/.exec(output())?.[1]) };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test('sets up first, passes arguments on and ends with the exit code of the command', async () => {
  expect(await run('$RUN echo 3 "a b" --c')).toEqual({ code: 3, output: 'set up\necho 3|a b|--c\n' });
  expect(await run('$RUN echo')).toEqual({ code: 0, output: 'set up\necho \n' });
});

test('finds programs of the dependencies without npm', async () => {
  writeFileSync(script('path.ts'), 'console.log(process.env.PATH);\n');
  expect((await run('$RUN path')).output).toContain(`set up\n${join(project, 'node_modules/.bin')}:`);
});

test('lets the heap take half of the memory, unless NODE_OPTIONS limits it', async () => {
  writeFileSync(script('flags.ts'), 'console.log(process.execArgv.join());\n');
  expect((await run('$RUN flags')).output).toMatch(/^set up\n--max-old-space-size=\d{3,}\n$/);
  expect((await run('$RUN flags', { NODE_OPTIONS: '--max-old-space-size=700' })).output).toBe('set up\n\n');
});

describe('start', () => {
  test('does not serve if the build fails', async () => {
    expect(await run('$RUN start', { BUILD: '1' })).toEqual({ code: 1, output: 'set up\nbuild\n' });
  });

  test.each([
    ['SIGINT', 0],
    ['SIGTERM', 7],
  ] as const)('passes %s on to the server and waits for its end', async (signal, code) => {
    const { child, pid } = await startServer('exec $RUN start');
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([code, null]);
    expect(isRunning(pid)).toBe(false);
  });

  test('ends with its shell when npm terminates that', async () => {
    const { child, pid } = await startServer('$RUN start; true', { npm_lifecycle_event: 'start' });
    expect(isRunning(pid)).toBe(true);
    child.kill('SIGKILL');
    await expect.poll(() => isRunning(pid), { interval: 200 }).toBe(false);
  });

  test('a command that a signal has ended counts as failed', async () => {
    writeFileSync(script('killed.ts'), "process.kill(process.pid, 'SIGKILL');\nsetInterval(() => {}, 1000);\n");
    expect((await run('$RUN killed')).code).toBe(137);
  });
});
