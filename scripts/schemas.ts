// npm run schemas [-- --check]: generates files from the schemas in src/model and the rules: schemas/*.json for text editors,
// the forms of /admin/, the tables of the contribute guide, CONTRIBUTING.md. With --check it only fails if a file is stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles } from './schemas/generated.ts';

const project = join(import.meta.dirname, '..');
const checkOnly = process.argv.includes('--check');
let stale = 0;

for (const [path, text] of generatedFiles(project)) {
  if (readIfExists(join(project, path)) === text) continue;
  stale++;
  console.log(`${checkOnly ? 'stale' : 'wrote'} ${path}`);
  if (checkOnly) continue;
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}
if (stale === 0) console.log('All generated files are up to date.');
if (checkOnly && stale > 0) {
  console.log('Run `npm run schemas` and commit what it writes.');
  process.exitCode = 1;
}

function readIfExists(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
