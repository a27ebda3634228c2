import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { generateArchive } from '../../scripts/bench/generate/archive.ts';
import { generateNearlyEmpty } from '../../scripts/bench/generate/nearly-empty.ts';
import type { BuiltSite, SiteName } from './sites.ts';

const work = resolve('.cache/test-sites');
const contentRoot = resolve('content');

/** Vitest's global set-up: builds all sites once and tells the tests where they are. */
export default async function setup(project: TestProject): Promise<void> {
  mkdirSync(work, { recursive: true });
  const generated = resolve(work, 'generated-content');
  const empty = resolve(work, 'empty-content');
  for (const folder of [generated, empty]) rmSync(folder, { recursive: true, force: true });
  generateArchive({ reports: 60, seed: '7', outDir: generated, contentRoot });
  generateNearlyEmpty({ reports: 0, seed: '7', outDir: empty, contentRoot });
  for (const folder of [generated, empty]) cpSync(`${contentRoot}/guides`, `${folder}/guides`, { recursive: true });

  const site = (name: SiteName, base: string, content: string): BuiltSite => ({
    name,
    folder: resolve(work, name),
    base,
    content,
  });
  const sites: Record<SiteName, BuiltSite> = {
    founding: site('founding', '/', contentRoot),
    'sub-path': site('sub-path', '/archive/law/', contentRoot),
    generated: site('generated', '/', generated),
    empty: site('empty', '/', empty),
  };
  // One after the other: Astro keeps files of its own in the project's .astro folder while it builds.
  for (const one of Object.values(sites)) await buildOne(one);
  project.provide('sites', sites);
}

function buildOne(site: BuiltSite): Promise<void> {
  const { promise, resolve: done, reject } = Promise.withResolvers<void>();
  const child = spawn(process.execPath, ['scripts/build.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: '',
      OUT_DIR: site.folder,
      CONTENT_DIR: site.content,
      CACHE_DIR: `${site.folder}-cache`,
      BASE_PATH: site.base,
      SITE_URL: 'https://example.org',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  child.on('error', reject);
  child.on('close', (code) => (code === 0 ? done() : reject(new Error(`Building ${site.name} failed:\n${output}`))));
  return promise;
}
