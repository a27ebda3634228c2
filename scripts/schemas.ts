// npm run schemas [-- --check]: generates files from the schemas in src/model and the rules: schemas/*.json for text editors,
// the forms of /admin/, the tables of the contribute guide, CONTRIBUTING.md. With --check it only fails if a file is stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { adminCollections } from './admin/collections.ts';
import { runCommand } from './cli/run-command.ts';
import { generatedFiles } from './schemas/generated.ts';

const project = join(import.meta.dirname, '..');

await runCommand('npm run schemas -- [--check]', () => {
  const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values;
  const stale = [...generatedFiles(project, adminCollections())].filter(
    ([path, text]) => readIfExists(join(project, path)) !== text,
  );
  for (const [path, text] of stale) {
    console.log(`${check ? 'stale' : 'wrote'} ${path}`);
    if (check) continue;
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  if (stale.length === 0) console.log('All generated files are up to date.');
  if (!check || stale.length === 0) return 0;
  console.log('Run `npm run schemas` and commit what it writes.');
  return 1;
});

function readIfExists(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
