import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whether an existing folder is a mount point, which cannot be renamed. Without /proc, finds only other devices. */
export function isMountPoint(folder: string): boolean {
  const path = realpathSync(folder);
  if (statSync(path).dev !== statSync(dirname(path)).dev) return true;
  return mountPoints().includes(path);
}

/** Also bind mounts of the same device, on Linux. */
function mountPoints(): string[] {
  let table: string;
  try {
    table = readFileSync('/proc/self/mountinfo', 'utf8');
  } catch {
    return [];
  }
  // Field 5; octal escapes stand for white space and backslashes.
  return table.split('\n').map((line) => Buffer.from(unescapeOctal(line.split(' ')[4] ?? ''), 'latin1').toString());
}

function unescapeOctal(field: string): string {
  const bytes = Buffer.from(field).toString('latin1');
  return bytes.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));
}
