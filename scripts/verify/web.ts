import { createHash } from 'node:crypto';
import { showControls } from '../../src/model/invisible.ts';
import { Refusal } from '../../src/model/refusal.ts';
import { HOST_FILES, MANIFEST, parseManifest } from '../manifest/format.ts';
import { type Comparison, emptyComparison } from './comparison.ts';
import { readManifest } from './read-manifest.ts';
import { bodyOf, request } from './request.ts';

/** Concurrent requests: enough to hide the round-trip time, few enough for any host. */
const CONCURRENCY = 12;
/** Status codes for a missing file; some object stores use 403. */
const MISSING_STATUSES = [403, 404, 410];

/**
 * Compares a deployed copy with the manifest that it serves or with `manifest`. `target` is the address of the site or of
 * its manifest. The host may be hostile: sizes, times and redirects are limited.
 * @throws Refusal if the manifest cannot be read.
 */
export async function verifyAddress(target: string, manifest?: string): Promise<Comparison> {
  const address = new URL(target.endsWith('/') ? MANIFEST : '', target);
  const expected = manifest === undefined ? parseManifest(await fetchText(address)) : readManifest(manifest);
  const comparison = emptyComparison(expected.size);
  const files = expected.entries();
  // All workers take files from one iterator.
  const worker = async (): Promise<void> => {
    for (const [path, hash] of files) await compare(path, hash, address, comparison);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  for (const list of [comparison.missing, comparison.changed, comparison.unanswered]) list.sort();
  return comparison;
}

async function compare(path: string, hash: string, base: URL, comparison: Comparison): Promise<void> {
  if (HOST_FILES.includes(path)) {
    comparison.notServed += 1;
    return;
  }
  try {
    const response = await request(new URL(addressOf(path), base));
    const { status } = response;
    // Some hosts serve 404.html itself with status 404.
    if (status === 200 || (status === 404 && path === '404.html')) {
      if ((await hashOf(response)) !== hash) comparison.changed.push(path);
      return;
    }
    await response.body?.cancel();
    if (MISSING_STATUSES.includes(status)) comparison.missing.push(path);
    else comparison.unanswered.push(`${path} (${status})`);
  } catch (error) {
    comparison.unanswered.push(`${path} (${reasonOf(error)})`);
  }
}

/** Requests a page by its folder, as readers do; many hosts redirect `…/index.html`. */
function addressOf(path: string): string {
  const page = path.replace(/(^|\/)index\.html$/, '$1');
  return `./${page.split('/').map(encodeURIComponent).join('/')}`;
}

async function hashOf(response: Response): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of bodyOf(response)) hash.update(chunk);
  return hash.digest('hex');
}

async function fetchText(address: URL): Promise<string> {
  const refuse = (verb: string) => (error: unknown) => {
    throw new Refusal(`${address} ${verb}: ${showControls(reasonOf(error))}.`);
  };
  const response = await request(address).catch(refuse('does not answer'));
  if (response.status !== 200)
    throw new Refusal(`${address} answers ${response.status}. Is the manifest of the build deployed too?`);
  const chunks = await Array.fromAsync(bodyOf(response)).catch(refuse('cannot be read'));
  return Buffer.concat(chunks).toString('utf8');
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
