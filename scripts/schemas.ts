// npm run schemas [-- --check]: writes what is made of the schemas in src/model: schemas/*.json for editors' programs, the
// forms of /admin/, the field tables of the contribute guide, CONTRIBUTING.md. With --check it writes nothing and fails
// where a file is stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles } from './schemas/generated.ts';

const project = join(import.meta.dirname, '..');
const checking = process.argv.includes('--check');
let stale = 0;

for (const [path, text] of generatedFiles(project)) {
  if (readIfThere(join(project, path)) === text) continue;
  stale++;
  console.log(`${checking ? 'stale' : 'wrote'} ${path}`);
  if (checking) continue;
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}
if (stale === 0) console.log('All generated files are up to date.');
if (checking && stale > 0) {
  console.log('Run `npm run schemas` and commit what it writes.');
  process.exitCode = 1;
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
