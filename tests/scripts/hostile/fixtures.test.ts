import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { runScript } from '../run-script.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const names = readdirSync(join(fixtures, 'hostile')).sort();
/** File that the code in some fixtures would write if it ran. */
const trace = '/tmp/fazhi-pwned';

/** Copies the valid content and a hostile pull request over it to a new folder, which the caller removes. */
function assemble(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'fazhi-hostile-'));
  cpSync(join(fixtures, 'valid'), folder, { recursive: true });
  const overlay = join(fixtures, 'hostile', name);
  cpSync(overlay, folder, { recursive: true, filter: (source) => source !== join(overlay, 'expected.txt') });
  return folder;
}

describe.concurrent('a hostile pull request is refused with a specific message, and its code does not run', () => {
  test.for(names)('%s', { timeout: 120_000 }, async (name, { expect }) => {
    const folder = assemble(name);
    try {
      const { status, stdout, stderr } = await runScript('check.ts', [], folder);
      const expected = readFileSync(join(fixtures, 'hostile', name, 'expected.txt'), 'utf8');
      const problems = stdout.slice(0, stdout.lastIndexOf('\n检查了')).replaceAll(`${folder}/`, 'content/');
      // Guides are MDX and run in the build, not in the check. Maintainers own them; reviewers are warned of changes.
      if (name === 'guide-code') expect(stdout).toContain('没有问题');
      else expect(problems).toBe(expected);
      expect(stderr).toBe('');
      expect(status).toBe(name === 'guide-code' ? 0 : 1);
      expect(existsSync(trace)).toBe(false);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
