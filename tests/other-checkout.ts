import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const project = join(import.meta.dirname, '..');

/** Copies the code to another folder. Builds there use another .astro folder, so they can run beside those of the project. */
export function otherCheckout(name: string): string {
  const root = join(project, '.cache/test-builds', name);
  rmSync(root, { recursive: true, force: true });
  for (const path of [
    'src',
    'scripts',
    'public',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ]) {
    cpSync(join(project, path), join(root, path), { recursive: true });
  }
  if (existsSync(join(root, 'node_modules'))) throw new Error('the second checkout must not have its own packages');
  return root;
}
