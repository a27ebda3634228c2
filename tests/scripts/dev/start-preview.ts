import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../../..');

/** A running `npm run dev`. */
export interface Preview {
  /** `http://127.0.0.1:4321` */
  origin: string;
  /** Its content folder. */
  content: string;
  /** What it has printed. */
  log: () => string;
  stop: () => Promise<void>;
}

/**
 * Copies the project and the fixtures' valid content to a new folder, lets `prepare` change the content, and starts
 * `npm run dev` there. In the project itself, Astro's folder `.astro` belongs to the tests that build.
 */
export async function startPreview(prepare: (content: string) => void): Promise<Preview> {
  const folder = mkdtempSync(join(tmpdir(), 'fazhi-dev-'));
  const content = join(folder, 'content');
  for (const name of ['astro.config.mjs', 'package.json', 'public', 'scripts', 'src', 'tsconfig.json'])
    cpSync(join(project, name), join(folder, name), { recursive: true });
  cpSync(join(project, 'tests/fixtures/valid'), content, { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
  prepare(content);
  const server = spawn(process.execPath, ['scripts/dev.ts'], {
    cwd: folder,
    env: { ...process.env, VITEST: '', NODE_ENV: 'development', PORT: '0', CACHE_DIR: join(folder, 'cache') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const { promise: started, resolve, reject } = Promise.withResolvers<string>();
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk) => {
      log += chunk;
      const [origin] = /http:\/\/127\.0\.0\.1:\d+/.exec(log) ?? [];
      if (origin !== undefined && log.includes('watching for file changes')) resolve(origin);
    });
  }
  const ended = new Promise<void>((done) => server.on('exit', () => done()));
  ended.then(() => reject(new Error(`npm run dev has ended:\n${log}`)));
  const stop = async () => {
    server.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { origin: await started, content, log: () => log, stop };
}
