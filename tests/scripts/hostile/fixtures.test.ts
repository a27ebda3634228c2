import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readContent } from '../../../src/loaders/read-content.ts';
import { capProblems } from '../../../src/model/cap-problems.ts';
import { formatProblem } from '../../../src/model/problem.ts';
import { runScript } from '../run-script.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const names = readdirSync(join(fixtures, 'hostile')).sort();
/** File that the code in some fixtures would write if it ran. */
const trace = '/tmp/fazhi-pwned';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Copies the valid content and a hostile pull request over it to a new folder. */
function assemble(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'fazhi-hostile-'));
  folders.push(folder);
  cpSync(join(fixtures, 'valid'), folder, { recursive: true });
  const overlay = join(fixtures, 'hostile', name);
  cpSync(overlay, folder, { recursive: true, filter: (source) => source !== join(overlay, 'expected.txt') });
  return folder;
}

function expectedOf(name: string): string {
  return readFileSync(join(fixtures, 'hostile', name, 'expected.txt'), 'utf8');
}

describe('a hostile pull request is refused with a specific message, and its code does not run', () => {
  // Guides are MDX and run in the build, not in the check. Maintainers own them; reviewers are warned of changes.
  test.each(names.filter((name) => name !== 'guide-code'))('%s', async (name) => {
    const { problems } = readContent(assemble(name), 'content');
    expect(
      capProblems(problems)
        .map((problem) => `${formatProblem(problem)}\n`)
        .join(''),
    ).toBe(expectedOf(name));
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
    // Time for code that was started and would leave its trace later.
    await new Promise((done) => setTimeout(done, 20));
    expect(existsSync(trace)).toBe(false);
  });

  // One of each kind: code in a text, a tag of YAML, exhausting YAML.
  test.each(['code-import', 'yaml-tag', 'yaml-bomb'])('npm run check: %s', { timeout: 120_000 }, async (name) => {
    const folder = assemble(name);
    const { status, stdout, stderr } = await runScript('check.ts', [], folder);
    const problems = stdout.slice(0, stdout.lastIndexOf('\n检查了')).replaceAll(`${folder}/`, 'content/');
    expect({ status, problems, stderr }).toEqual({ status: 1, problems: expectedOf(name), stderr: '' });
    expect(existsSync(trace)).toBe(false);
  });

  test('npm run check: guide-code', { timeout: 120_000 }, async () => {
    const { status, stdout, stderr } = await runScript('check.ts', [], assemble('guide-code'));
    expect(stdout).toContain('没有问题');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(existsSync(trace)).toBe(false);
  });
});
