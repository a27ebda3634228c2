// node scripts/once/licences.ts [--check]: lists the licences of all packages of the lock file in docs/licences.md. With
// --check fails if the list is out of date. Fails for a licence that is neither permissive nor accepted, naming the package.
// Run it after each change of package-lock.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Refusal } from '../../src/model/refusal.ts';
import { runCommand } from '../cli/run-command.ts';
import { licenceList, packagesOf, refusedPackages } from './licences/list.ts';

const file = 'docs/licences.md';

await runCommand('node scripts/once/licences.ts [--check]', () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const packages = packagesOf(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const refused = refusedPackages(packages);
  if (refused.length > 0)
    throw new Refusal(
      `Neither permissive nor accepted: ${refused.map(({ name, licence }) => `${name} (${licence})`).join(', ')}.\n` +
        'Use another package, or accept it with a reason in scripts/once/licences/policy.ts.',
    );
  const text = licenceList(packages);
  if (!values.check) writeFileSync(file, text);
  else if (text !== readFileSync(file, 'utf8'))
    throw new Refusal(`${file} is out of date: run node scripts/once/licences.ts.`);
});
