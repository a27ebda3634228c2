import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { licenceList, packagesOf, refusedPackages } from '../../../scripts/once/licences/list.ts';
import { accepted } from '../../../scripts/once/licences/policy.ts';

const project = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(project, path), 'utf8');
const packages = packagesOf(JSON.parse(read('package-lock.json')));

test('every dependency has a permissive or an accepted licence', () => {
  expect(packages.length).toBeGreaterThan(400);
  expect(refusedPackages(packages)).toEqual([]);
});

test('the list is that of the lock file: after a change run node scripts/once/licences.ts', () => {
  expect(read('docs/licences.md')).toBe(licenceList(packages));
});

test('every acceptance is needed', () => {
  const refusedWithout = packages.filter((locked) => accepted.some(({ name }) => name.test(locked.name)));
  const unneeded = accepted.filter(({ name }) => !refusedWithout.some((locked) => name.test(locked.name)));
  expect(unneeded).toEqual([]);
});

const locked = (name: string, license?: unknown) =>
  packagesOf({ packages: { '': {}, [`node_modules/a/node_modules/${name}`]: { version: '1.0.0', license } } } as never);

test.each<[string, unknown]>([
  ['a', 'GPL-3.0-only'],
  ['a', 'AGPL-3.0-or-later'],
  ['a', 'MIT AND GPL-2.0-only'],
  ['a', 'SEE LICENSE IN LICENSE'],
  ['a', 'UNLICENSED'],
  ['a', undefined],
  ['a', [{ type: 'MIT' }, { type: 'GPL-3.0' }]],
  // Accepted with another licence only.
  ['axe-core', 'AGPL-3.0-only'],
  ['@img/sharp-x', 'Apache-2.0 AND GPL-3.0-only'],
  ['lightningcssx', 'MPL-2.0'],
])('%s under %j is refused', (name, license) => {
  expect(refusedPackages(locked(name, license)).map((refused) => refused.name)).toEqual([name]);
});

test.each(['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)', 'Apache-2.0'])('%s is permissive', (license) => {
  expect(refusedPackages(locked('a', license))).toEqual([]);
});
