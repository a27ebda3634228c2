import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

/**
 * Path of Chromium's headless shell for Linux on x64, from the npm package, which has it packed. Unpacks it on first use;
 * several processes may do so at the same time.
 */
export async function headlessShell(): Promise<string> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const shell = resolve('.cache/headless-shell', version, 'chromium');
  if (existsSync(shell)) return shell;
  mkdirSync(dirname(shell), { recursive: true });
  const unpacked = `${shell}-${process.pid}`;
  await pipeline(
    createReadStream(join(folder, 'bin/chromium.br')),
    createBrotliDecompress(),
    createWriteStream(unpacked, { mode: 0o755 }),
  );
  renameSync(unpacked, shell);
  return shell;
}
