import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes the folder in which all processes of this run make their temporary files, and removes it when the run ends or is
 * interrupted. Tests and browsers that are killed cannot clean up themselves.
 */
export function makeRunFolder(): void {
  const folder = mkdtempSync(join(tmpdir(), 'fazhi-tests-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
}
