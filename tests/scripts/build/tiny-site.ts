import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateArchive } from '../../../scripts/bench/corpus/archive.ts';
import { filesBelow, hashOfFile } from '../../../scripts/manifest/folder-files.ts';

const project = join(import.meta.dirname, '../../..');

/** Folders of a test build: content, result, cache. They are inside the project, whose packages the build uses. */
export class TinySite {
  readonly #checkout: string;
  readonly folder: string;
  readonly content: string;
  readonly out: string;
  readonly cache: string;

  /** An archive of one report, which builds in seconds, with the code of `checkout`. */
  constructor(name: string, checkout: string) {
    this.#checkout = checkout;
    this.folder = join(project, '.cache/test-builds', name);
    this.content = join(this.folder, 'content');
    this.out = join(this.folder, 'dist');
    this.cache = join(this.folder, 'cache');
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
    const contentRoot = join(project, 'content');
    generateArchive({ reports: 1, seed: '7', outDir: this.content, contentRoot, onlyReports: true });
    cpSync(join(contentRoot, 'guides'), join(this.content, 'guides'), { recursive: true });
  }

  /** Starts `npm run build` and collects its output. */
  start(env: Record<string, string> = {}): { child: ChildProcess; ended: Promise<BuildResult> } {
    const child = spawn(process.execPath, ['scripts/build.ts'], {
      cwd: this.#checkout,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        VITEST: '',
        CONTENT_DIR: this.content,
        OUT_DIR: this.out,
        CACHE_DIR: this.cache,
        SITE_URL: 'https://example.org',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    const ended = new Promise<BuildResult>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (status, signal) => resolve({ status, signal, output }));
    });
    return { child, ended };
  }

  /** Runs a build to its end. */
  build(env: Record<string, string> = {}): Promise<BuildResult> {
    return this.start(env).ended;
  }

  /** Those of the result, including the manifest. */
  hashes(): Hashes {
    return hashesBelow(this.out);
  }

  /** Names of other entries than content, result and cache, i.e. leftovers of builds. */
  leftovers(): string[] {
    return readdirSync(this.folder).filter((name) => !['content', 'dist', 'cache'].includes(name));
  }

  /** Changes a file of the content. */
  edit(path: string, change: (text: string) => string): void {
    const file = join(this.content, path);
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`${path} was not changed`);
    writeFileSync(file, after);
  }
}

/** Path → hash of each file. */
export type Hashes = Record<string, string>;

export function hashesBelow(folder: string): Hashes {
  return Object.fromEntries([...filesBelow(folder)].map((path) => [path, hashOfFile(join(folder, path))]));
}

export interface BuildResult {
  status: number | null;
  signal: NodeJS.Signals | null;
  output: string;
}
