import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { Content } from '../../src/model/content.ts';
import { choicesOf, type NamedContent } from './choices.ts';
import { adminConfig } from './config.ts';
import { decapFiles } from './decap.ts';
import { adminPage } from './page.ts';
import type { AdminSettings } from './settings.ts';
import { trialFiles } from './trial.ts';

/** All files of /admin/ by name. Called before the long part of a build, so that a failed download ends it early. */
export async function adminFiles(
  settings: AdminSettings,
  content: NamedContent & Pick<Content, 'site'>,
  contentRoot: string,
): Promise<Map<string, string | Uint8Array>> {
  const trial = settings.trial ? [['trial.json', JSON.stringify(trialFiles(contentRoot))] as const] : [];
  return new Map<string, string | Uint8Array>([
    ...decapFiles(),
    ...trial,
    ['index.html', adminPage(content.site.name, settings)],
    ['config.json', JSON.stringify(adminConfig(settings))],
    ['choices.json', JSON.stringify(choicesOf(content))],
    ['admin.css', readFileSync(join(import.meta.dirname, 'browser/admin.css'), 'utf8')],
    ['preview.css', readFileSync(join(import.meta.dirname, 'browser/preview.css'), 'utf8')],
    ['start.js', await startScript()],
  ]);
}

/** Writes the files into the site's folder `admin/`. */
export function writeAdmin(files: ReadonlyMap<string, string | Uint8Array>, folder: string): void {
  mkdirSync(join(folder, 'admin'), { recursive: true });
  for (const [name, content] of files) writeFileSync(join(folder, 'admin', name), content);
}

/** browser/start.ts and its imports, bundled into one script. */
async function startScript(): Promise<string> {
  const bundles = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: join(import.meta.dirname, 'browser/start.ts'), formats: ['iife'], name: 'admin' },
    },
  });
  for (const bundle of Array.isArray(bundles) ? bundles : [bundles]) {
    for (const file of 'output' in bundle ? bundle.output : []) if (file.type === 'chunk') return file.code;
  }
  throw new Error('The script of /admin/ could not be made.');
}
