import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { processorSeconds } from './measure/process.ts';

/** How long an editor waits, in seconds, and how much of that the server computes. */
export interface Wait {
  wall: number;
  cpu: number;
}

export interface DevTimes {
  /** From the command to the first page. */
  start: Wait;
  /** Per change: from saving a report until its page shows the change. */
  updates: Wait[];
}

const changes = 6;

/** Starts `npm run dev`, changes a report several times and waits until its page shows each change. */
export async function measureDev(content: string, cache: string): Promise<DevTimes> {
  const id = someReport(content);
  const file = join(content, 'reports', `${id}.mdx`);
  const port = await freePort();
  const page = `http://127.0.0.1:${port}/reports/${id}/`;
  const started = performance.now();
  // Through the launcher, as editors start it: it keeps compiled scripts.
  const server = spawn(process.execPath, ['scripts/run.mjs', 'dev'], {
    env: { ...process.env, CONTENT_DIR: content, CACHE_DIR: cache, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (log += chunk));
  try {
    await waitForText(page, '</html>', server, () => log);
    const cpuSeconds = () => processorSeconds(server.pid ?? 0);
    const start = { wall: secondsSince(started), cpu: cpuSeconds() };
    const updates: Wait[] = [];
    for (let i = 1; i <= changes; i++) {
      await pause(1500);
      const marker = `第${i}次改动`;
      const text = readFileSync(file, 'utf8');
      const saved = performance.now();
      const before = cpuSeconds();
      // The page shows the history; after any change the server parses and checks the whole report again.
      writeFileSync(file, text.replace(/what: "[^"]*"/, `what: "${marker}"`));
      await waitForText(page, marker, server, () => log);
      updates.push({ wall: secondsSince(saved), cpu: cpuSeconds() - before });
    }
    return { start, updates };
  } finally {
    server.kill();
  }
}

async function waitForText(page: string, text: string, server: ChildProcess, log: () => string): Promise<void> {
  const started = performance.now();
  while (secondsSince(started) < 300) {
    if (server.exitCode !== null) throw new Error(`The dev server has stopped:\n${log()}`);
    const html = await fetch(page).then(
      (response) => response.text(),
      () => '',
    );
    if (html.includes(text)) return;
    await pause(50);
  }
  throw new Error(`${page} does not show “${text}”:\n${log().slice(-2000)}`);
}

/** Id of a report in the middle of the archive. */
function someReport(content: string): string {
  const folders = readdirSync(join(content, 'reports')).sort();
  const region = folders[Math.floor(folders.length / 2)] ?? '';
  const [file = ''] = readdirSync(join(content, 'reports', region)).sort();
  return `${region}/${file.replace('.mdx', '')}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}
