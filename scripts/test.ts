// npm test: formatting, lint, types, then every test; ends with `N passed, N failed`.
// Arguments go to vitest: `npm test -- tests/parse` runs only that folder, without the checks.
import { spawnSync } from 'node:child_process';
import { startVitest } from 'vitest/node';

const filters = process.argv.slice(2);
let passed = 0;
let failed = 0;

if (filters.length === 0) {
  run('format and lint', 'biome', ['check', '.']);
  run('format of templates', 'prettier', ['--check', '--log-level=warn', 'src/**/*.astro']);
  run('types', 'astro', ['check', '--minimumSeverity', 'warning']);
}

const vitest = await startVitest('test', filters, { run: true, watch: false });
for (const module of vitest.state.getTestModules()) {
  for (const test of module.children.allTests()) {
    if (test.result().state === 'passed') passed++;
    if (test.result().state === 'failed') failed++;
  }
  // A file that cannot be loaded or a hook that throws counts as a failure, although none of its tests ran.
  failed += module.errors().length;
}
failed += vitest.state.getUnhandledErrors().length;
// If the global set-up throws, no test is listed; only vitest's exit code shows the failure.
const ran = vitest.state.getTestModules().length > 0;
if ((!ran || process.exitCode) && failed === 0) failed = 1;
await vitest.close();

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

function run(name: string, command: string, args: string[]): void {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    shell: process.platform === 'win32',
  });
  console.log(`${status === 0 ? '✓' : '✗'} ${name}`);
  if (status === 0) passed++;
  else failed++;
}
