import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'fazhi-serve-command-'));
writeFileSync(join(folder, 'index.html'), '首页');
let server: ChildProcess;

afterEach(() => {
  server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test('serves the built site at the address it prints, until Ctrl-C', async () => {
  server = spawn(process.execPath, ['scripts/serve.ts'], {
    env: { ...process.env, OUT_DIR: folder, PORT: '0', BASE_PATH: '/archive' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(server);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/archive\/$/);
  expect(await (await fetch(address)).text()).toBe('首页');
  expect((await fetch(`${address}no-such-page/`)).status).toBe(404);
  server.kill('SIGINT');
  expect(await once(server, 'exit')).toEqual([0, null]);
});

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  let output = '';
  for await (const chunk of stdout ?? []) {
    output += chunk;
    const [address] = /http:\/\/\S+/.exec(output) ?? [];
    if (address) return address;
  }
  throw new Error(output);
}
