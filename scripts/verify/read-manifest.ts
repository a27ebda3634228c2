import { readFileSync, statSync } from 'node:fs';
import { Refusal } from '../../src/model/refusal.ts';
import { MAX_BYTES, parseManifest } from '../manifest/format.ts';

/**
 * Reads a local manifest into a map of path → hash.
 * @throws Refusal if there is none, or if it is too large or malformed
 */
export function readManifest(path: string): Map<string, string> {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) throw new Refusal(`There is no ${path}. A build writes it; or name one by --manifest.`);
  // Reading a FIFO might wait forever.
  if (!status.isFile()) throw new Refusal(`${path} is not a file.`);
  if (status.size > MAX_BYTES)
    throw new Refusal(`${path} has ${status.size} bytes; a manifest has at most ${MAX_BYTES}.`);
  return parseManifest(readFileSync(path, 'utf8'));
}
