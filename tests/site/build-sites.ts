import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { generateArchive } from '../../scripts/bench/corpus/archive.ts';
import { otherCheckout } from '../other-checkout.ts';
import { dropIdleRegions } from './drop-idle-regions.ts';
import { type BuiltSite, buildOutcome, type SiteName } from './sites.ts';

const workFolder = resolve('.cache/test-sites');
const contentRoot = resolve('content');

/**
 * Vitest's global set-up: provides the folders of all sites and starts to build them, once. The unit tests run meanwhile;
 * tests of sites wait for the outcome (wait-for-sites.ts). Returns the tear-down.
 */
export default function setup(project: TestProject): () => Promise<void> {
  mkdirSync(workFolder, { recursive: true });
  rmSync(buildOutcome, { force: true });
  const [small, generated, empty] = ['sub-path', 'generated', 'empty'].map((name) => {
    const folder = resolve(workFolder, `${name}-content`);
    rmSync(folder, { recursive: true, force: true });
    return folder;
  }) as [string, string, string];
  cpSync(contentRoot, small, { recursive: true });
  dropFarCatalogues(small);
  generateArchive({ reports: 60, seed: '11', outDir: generated, contentRoot });
  for (const fixture of ['bare-headings', 'questioned'])
    cpSync(`tests/fixtures/${fixture}`, generated, { recursive: true });
  generateArchive({ reports: 0, seed: '7', outDir: empty, contentRoot, onlyReports: true });
  for (const folder of [generated, empty]) cpSync(`${contentRoot}/guides`, `${folder}/guides`, { recursive: true });
  for (const folder of [small, generated]) dropIdleRegions(folder);

  const siteOf = (name: SiteName, base: string, content: string): BuiltSite => ({
    name,
    folder: resolve(workFolder, name),
    base,
    content,
    compact: name === 'sub-path',
  });
  const sites: Record<SiteName, BuiltSite> = {
    founding: siteOf('founding', '/', contentRoot),
    'sub-path': siteOf('sub-path', '/archive/law/', small),
    generated: siteOf('generated', '/', generated),
    empty: siteOf('empty', '/', empty),
  };
  project.provide('sites', sites);
  const built = buildAll(Object.values(sites));
  return () => built;
}

/** Leaves of the catalogue the provinces of the reports and one other, with which lists by province are complete. */
function dropFarCatalogues(content: string): void {
  for (const name of readdirSync(join(content, 'catalogue')))
    if (!/^(?:11|44)/.test(name)) rmSync(join(content, 'catalogue', name));
}

/**
 * Builds sites one after the other, because they share an .astro folder. It is that of another checkout: the check of types
 * writes to the project's own meanwhile.
 */
async function buildAll(sites: readonly BuiltSite[]): Promise<void> {
  let failure = '';
  try {
    const checkout = otherCheckout('sites');
    for (const site of sites) await buildSite(site, checkout);
  } catch (error) {
    failure = String(error);
  }
  writeFileSync(`${buildOutcome}.new`, failure);
  renameSync(`${buildOutcome}.new`, buildOutcome);
}

function buildSite(site: BuiltSite, checkout: string): Promise<void> {
  const { promise, resolve: done, reject } = Promise.withResolvers<void>();
  const child = spawn(process.execPath, ['scripts/build.ts'], {
    cwd: checkout,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VITEST: '',
      OUT_DIR: site.folder,
      CONTENT_DIR: site.content,
      // It names files from the checkout, so it must not outlive it.
      CACHE_DIR: join(checkout, 'cache', site.name),
      BASE_PATH: site.base,
      COMPACT: site.compact ? '1' : '',
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
