import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FolderServer, serveFolder } from '../../../scripts/serve/folder.ts';

let parent: string;
let folder: string;
let server: FolderServer;

beforeEach(async () => {
  parent = mkdtempSync(join(tmpdir(), 'fazhi-serve-faults-'));
  folder = join(parent, 'dist');
  mkdirSync(join(folder, 'sub'), { recursive: true });
  writeFileSync(join(folder, 'sub/index.html'), 'page');
  writeFileSync(join(folder, 'big.bin'), Buffer.alloc(20_000_000));
  mkdirSync(join(parent, 'outside'));
  writeFileSync(join(parent, 'outside/secret.txt'), 'secret');
  server = await serveFolder({ folder, base: '/' });
});
afterEach(() => {
  server.close();
  rmSync(parent, { recursive: true });
});

const statusOf = async (path: string) => (await fetch(server.origin + path, { redirect: 'manual' })).status;

test('answers while a build swaps folders, whatever moment a file vanishes', { timeout: 30_000 }, async () => {
  const [there, away] = [join(folder, 'sub'), join(folder, 'away')];
  let swapping = true;
  const swap = async () => {
    for (let n = 0; swapping; n++) {
      renameSync(n % 2 === 0 ? there : away, n % 2 === 0 ? away : there);
      await wait(0);
    }
  };
  const swaps = swap();
  const statuses = new Set<number | string>();
  for (let round = 0; round < 100; round++) {
    const answers = await Promise.all(Array.from({ length: 20 }, () => statusOf('/sub/').catch(() => 'broken')));
    for (const answer of answers) statuses.add(answer);
  }
  swapping = false;
  await swaps;
  expect([...statuses].filter((status) => ![200, 404, 'broken'].includes(status))).toEqual([]);
  expect(await statusOf('/big.bin')).toBe(200);
});

test.runIf(process.platform === 'linux')('a download that a reader breaks off leaves no descriptor open', async () => {
  const openOnes = () =>
    readdirSync('/proc/self/fd').filter((descriptor) => linkTarget(descriptor) === join(folder, 'big.bin')).length;
  await Promise.all(Array.from({ length: 50 }, () => breakOff('/big.bin')));
  await vi.waitFor(() => expect(openOnes()).toBe(0), 5000);
});

test('a file that becomes shorter while it is sent breaks the connection instead of leaving it waiting', async () => {
  const response = await fetch(`${server.origin}/big.bin`);
  truncateSync(join(folder, 'big.bin'), 1000);
  await expect(response.arrayBuffer()).rejects.toThrow('terminated');
});

test('links that leave the folder are missing; links inside it work', async () => {
  symlinkSync(join(parent, 'outside'), join(folder, 'out'));
  symlinkSync(join(parent, 'outside/secret.txt'), join(folder, 'secret.txt'));
  symlinkSync('secret.txt', join(folder, 'second.txt'));
  symlinkSync('sub', join(folder, 'inside'));
  symlinkSync('circle', join(folder, 'circle'));
  const paths = ['/out', '/out/', '/out/secret.txt', '/secret.txt', '/second.txt', '/circle', '/circle/'];
  expect(await Promise.all(paths.map(statusOf))).toEqual(paths.map(() => 404));
  expect(await statusOf('/inside/')).toBe(200);
});

test.skipIf(process.platform === 'win32')('a FIFO and an unreadable name are missing and block nothing', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe.html')]);
  expect(await statusOf('/pipe.html')).toBe(404);
  expect(await statusOf(`/${'x'.repeat(300)}`)).toBe(404);
});

/** Requests a file and ends the connection after the first bytes. */
function breakOff(path: string): Promise<void> {
  return new Promise((done, fail) => {
    const sent = request(server.origin + path, { agent: false }, (response) => {
      response.once('data', () => {
        response.destroy();
        done();
      });
      response.on('error', () => {});
    });
    sent.on('error', fail).end();
  });
}

function linkTarget(descriptor: string): string | null {
  try {
    return readlinkSync(`/proc/self/fd/${descriptor}`);
  } catch {
    return null;
  }
}
