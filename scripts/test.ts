// npm test: every test, beside them formatting, lint and types; ends with `N passed, N failed`.
// Arguments go to vitest: `npm test -- tests/parse` runs only that folder, without the checks.
import { execFile } from 'node:child_process';
import { startVitest } from 'vitest/node';
import { runCommand } from './cli/run-command.ts';

interface Tally {
  passed: number;
  failed: number;
}

await runCommand('npm test -- [测试文件或文件夹 …]', async () => {
  const filters = process.argv.slice(2);
  const tallies = await Promise.all([runTests(filters), ...(filters.length === 0 ? runChecks() : [])]);
  const passed = sum(tallies.map((tally) => tally.passed));
  const failed = sum(tallies.map((tally) => tally.failed));
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
});

function runChecks(): Promise<Tally>[] {
  return [
    runCheck('format and lint', 'biome', ['check', '.']),
    runCheck('format of templates', 'prettier', ['--check', '--log-level=warn', 'src/**/*.astro']),
    runCheck('types', 'astro', ['check', '--minimumSeverity', 'warning']),
  ];
}

/** Runs a command and prints its output once it has ended, because others run beside it. */
async function runCheck(name: string, command: string, args: string[]): Promise<Tally> {
  const { promise: ended, resolve: end } = Promise.withResolvers<{ passed: boolean; output: string }>();
  const options = {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    maxBuffer: Number.POSITIVE_INFINITY,
    shell: process.platform === 'win32',
  };
  execFile(command, args, options, (error, stdout, stderr) =>
    end({ passed: error === null, output: stdout + (stderr || (error?.message ?? '')) }),
  );
  const { passed, output } = await ended;
  console.log(`${output}${passed ? '✓' : '✗'} ${name}`);
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function runTests(filters: string[]): Promise<Tally> {
  const vitest = await startVitest('test', filters, { run: true, watch: false });
  const modules = vitest.state.getTestModules();
  const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
  const passed = states.filter((state) => state === 'passed').length;
  let failed = states.filter((state) => state === 'failed').length;
  // A file that cannot be loaded or a hook that throws counts as a failure, although none of its tests ran.
  failed += sum(modules.map((module) => module.errors().length)) + vitest.state.getUnhandledErrors().length;
  // If the global set-up throws, no test is listed; only vitest's exit code shows the failure.
  if ((modules.length === 0 || process.exitCode) && failed === 0) failed = 1;
  await vitest.close();
  return { passed, failed };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
