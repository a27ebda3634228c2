import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../..');

/** Runs a script of this project as a process, on the given content folder. */
export function runScript(
  script: string,
  args: readonly string[],
  contentRoot: string,
  env: Record<string, string> = {},
): Promise<{ status: number; stdout: string; stderr: string }> {
  const options = {
    cwd: project,
    env: { ...process.env, CONTENT_DIR: contentRoot, ...env },
    encoding: 'utf8' as const,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [join('scripts', script), ...args], options, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code ?? -1) : 0, stdout, stderr }),
    );
  });
}

/** Copies the valid content to a new folder, which the caller removes. */
export function copyOfValid(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fazhi-script-'));
  cpSync(join(project, 'tests/fixtures/valid'), folder, { recursive: true });
  return folder;
}
