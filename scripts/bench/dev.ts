import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What an editor waits for, in seconds. */
export interface DevTimes {
  /** From the command to the first page. */
  start: number;
  /** From saving a report to its page showing the change, each time that one was changed. */
  shown: number[];
}

const changes = 6;

/** Starts `npm run dev` on a content folder, changes a report again and again, and waits for its page to show it. */
export async function measureDev(content: string, cache: string): Promise<DevTimes> {
  const id = someReport(content);
  const file = join(content, 'reports', `${id}.mdx`);
  const port = await freePort();
  const page = `http://127.0.0.1:${port}/reports/${id}/`;
  const started = performance.now();
  const server = spawn(process.execPath, ['scripts/dev.ts'], {
    env: { ...process.env, CONTENT_DIR: content, CACHE_DIR: cache, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (log += chunk));
  try {
    await until(page, '</html>', server, () => log);
    const start = secondsSince(started);
    const shown: number[] = [];
    for (let i = 1; i <= changes; i++) {
      await pause(1500);
      const words = `第${i}次改动`;
      const text = readFileSync(file, 'utf8');
      const saved = performance.now();
      // The change log is a part of the page; the whole report is read, held against its capture and compared again.
      writeFileSync(file, text.replace(/what: "[^"]*"/, `what: "${words}"`));
      await until(page, words, server, () => log);
      shown.push(secondsSince(saved));
    }
    return { start, shown };
  } finally {
    server.kill();
  }
}

/** Asks for a page until it holds some words, as a browser does that is told to load again. */
async function until(page: string, words: string, server: ChildProcess, log: () => string): Promise<void> {
  const started = performance.now();
  while (secondsSince(started) < 300) {
    if (server.exitCode !== null) throw new Error(`The dev server has stopped:\n${log()}`);
    const html = await fetch(page).then(
      (response) => response.text(),
      () => '',
    );
    if (html.includes(words)) return;
    await pause(50);
  }
  throw new Error(`${page} does not show “${words}”:\n${log().slice(-2000)}`);
}

/** A report in the middle of the archive. */
function someReport(content: string): string {
  const folders = readdirSync(join(content, 'reports')).sort();
  const region = folders[Math.floor(folders.length / 2)] ?? '';
  const [file = ''] = readdirSync(join(content, 'reports', region)).sort();
  return `${region}/${file.replace('.mdx', '')}`;
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}
