import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateNearlyEmpty } from '../../../scripts/bench/generate/nearly-empty.ts';
import { filesBelow, hashOfFile } from '../../../scripts/manifest/files.ts';

const project = join(import.meta.dirname, '../../..');

/** Where builds of one name keep everything: content, result, cache. Below the project, whose packages they use. */
export class TinySite {
  readonly folder: string;
  readonly content: string;
  readonly out: string;
  readonly cache: string;

  /** An archive of one report, which builds in seconds. */
  constructor(name: string) {
    this.folder = join(project, '.cache/test-builds', name);
    this.content = join(this.folder, 'content');
    this.out = join(this.folder, 'dist');
    this.cache = join(this.folder, 'cache');
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
    const contentRoot = join(project, 'content');
    generateNearlyEmpty({ reports: 1, seed: '7', outDir: this.content, contentRoot });
    cpSync(join(contentRoot, 'guides'), join(this.content, 'guides'), { recursive: true });
  }

  /** Starts `npm run build` for it; its output is kept. `root`: another checkout of the project. */
  start(env: Record<string, string> = {}, root = project): { child: ChildProcess; ended: Promise<Ended> } {
    const child = spawn(process.execPath, ['scripts/build.ts'], {
      cwd: root,
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
    const ended = new Promise<Ended>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (status, signal) => resolve({ status, signal, output }));
    });
    return { child, ended };
  }

  /** Builds it to the end. */
  build(env: Record<string, string> = {}, root = project): Promise<Ended> {
    return this.start(env, root).ended;
  }

  /** Path → hash of every file of the result, the manifest too. */
  hashes(): Record<string, string> {
    return Object.fromEntries([...filesBelow(this.out)].map((path) => [path, hashOfFile(join(this.out, path))]));
  }

  /** Names of what lies beside content, result and cache: what builds left. */
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

export interface Ended {
  status: number | null;
  signal: NodeJS.Signals | null;
  output: string;
}

/** A second checkout: the code alone, in another place, for builds that must not know where they run. */
export function otherCheckout(name: string): string {
  const root = join(project, '.cache/test-builds', name);
  rmSync(root, { recursive: true, force: true });
  for (const part of [
    'src',
    'scripts',
    'public',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ]) {
    cpSync(join(project, part), join(root, part), { recursive: true });
  }
  if (existsSync(join(root, 'node_modules'))) throw new Error('a checkout of its own has no packages of its own here');
  return root;
}
