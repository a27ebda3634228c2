import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { generateArchive } from '../../scripts/bench/corpus/archive.ts';
import type { BuiltSite, SiteName } from './sites.ts';

const workFolder = resolve('.cache/test-sites');
const contentRoot = resolve('content');

/** Vitest's global set-up: builds all sites once and provides their folders to the tests. */
export default async function setup(project: TestProject): Promise<void> {
  mkdirSync(workFolder, { recursive: true });
  const generated = resolve(workFolder, 'generated-content');
  const empty = resolve(workFolder, 'empty-content');
  for (const folder of [generated, empty]) rmSync(folder, { recursive: true, force: true });
  generateArchive({ reports: 60, seed: '11', outDir: generated, contentRoot });
  for (const fixture of ['bare-headings', 'questioned'])
    cpSync(`tests/fixtures/${fixture}`, generated, { recursive: true });
  generateArchive({ reports: 0, seed: '7', outDir: empty, contentRoot, onlyReports: true });
  for (const folder of [generated, empty]) cpSync(`${contentRoot}/guides`, `${folder}/guides`, { recursive: true });

  const siteOf = (name: SiteName, base: string, content: string): BuiltSite => ({
    name,
    folder: resolve(workFolder, name),
    base,
    content,
  });
  const sites: Record<SiteName, BuiltSite> = {
    founding: siteOf('founding', '/', contentRoot),
    'sub-path': siteOf('sub-path', '/archive/law/', contentRoot),
    generated: siteOf('generated', '/', generated),
    empty: siteOf('empty', '/', empty),
  };
  // Not in parallel: every build writes to the project's .astro folder.
  for (const site of Object.values(sites)) await buildSite(site);
  project.provide('sites', sites);
}

function buildSite(site: BuiltSite): Promise<void> {
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
