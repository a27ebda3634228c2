import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, inject, test } from 'vitest';

const site = inject('sites').founding;
let shell: ChildProcess;

afterEach(() => shell.kill());

/** Runs the last command of `npm start` as npm does, in a shell with several commands. Returns the printed address. */
async function start(): Promise<string> {
  shell = spawn('sh', ['-c', `true && "${process.execPath}" scripts/serve.ts`], {
    env: { ...process.env, VITEST: '', npm_lifecycle_event: 'start', OUT_DIR: site.folder, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const chunk of shell.stdout ?? []) {
    output += chunk;
    const [address] = /http:\/\/\S+/.exec(output) ?? [];
    if (address) return address;
  }
  throw new Error(output);
}

test('serves the built site at the address it prints', async () => {
  const address = await start();
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect((await fetch(address)).status).toBe(200);
  expect((await fetch(`${address}no-such-page/`)).status).toBe(404);
});

test('ends with its shell when npm terminates it', async () => {
  const address = await start();
  expect((await fetch(address)).status).toBe(200);
  shell.kill('SIGTERM');
  await once(shell, 'exit');
  const answer = () => fetch(address).then(String, () => 'no answer');
  await expect.poll(answer, { timeout: 10_000, interval: 200 }).toBe('no answer');
});
