import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Refusal } from '../../src/model/refusal.ts';
import { HOST_FILES, MANIFEST, parseManifest } from '../manifest/format.ts';
import { type Comparison, emptyComparison } from './comparison.ts';

/** Concurrent requests: enough to hide the round-trip time, few enough for any host. */
const CONCURRENCY = 12;
const TRIES = 3;
const TIMEOUT_MS = 60_000;
/** Status codes for a missing file; some object stores use 403. */
const MISSING_STATUSES = [403, 404, 410];

/**
 * Compares a deployed copy with the manifest that it serves or with `manifest`. `target` is the address of the site or of
 * its manifest.
 * @throws Refusal if the manifest cannot be read.
 */
export async function verifyAddress(target: string, manifest?: string): Promise<Comparison> {
  const address = new URL(target.endsWith('/') ? MANIFEST : '', target);
  const expected = parseManifest(manifest === undefined ? await fetchText(address) : readFileSync(manifest, 'utf8'));
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
    const response = await fetchWithRetries(new URL(addressOf(path), base));
    // Some hosts serve 404.html itself with status 404.
    if (!response.ok && path !== '404.html') {
      await response.body?.cancel();
      if (MISSING_STATUSES.includes(response.status)) comparison.missing.push(path);
      else comparison.unanswered.push(`${path} (${response.status})`);
      return;
    }
    if ((await hashOf(response)) !== hash) comparison.changed.push(path);
  } catch (error) {
    comparison.unanswered.push(`${path} (${reasonOf(error)})`);
  }
}

/** Requests a page by its folder, as readers do; many hosts redirect `…/index.html`. */
function addressOf(path: string): string {
  const page = path.replace(/(^|\/)index\.html$/, '$1');
  return `./${page.split('/').map(encodeURIComponent).join('/')}`;
}

/** Retries after a broken connection or a status of an overloaded host. */
async function fetchWithRetries(address: URL): Promise<Response> {
  for (let retries = TRIES - 1; ; retries--) {
    try {
      const response = await fetch(address, {
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: { 'cache-control': 'no-cache' },
      });
      if (retries === 0 || (response.status < 500 && response.status !== 429)) return response;
      await response.body?.cancel();
    } catch (error) {
      if (retries === 0) throw error;
    }
    await new Promise((done) => setTimeout(done, 200 * (TRIES - retries)));
  }
}

async function hashOf(response: Response): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of response.body ?? []) hash.update(chunk);
  return hash.digest('hex');
}

async function fetchText(address: URL): Promise<string> {
  const response = await fetchWithRetries(address).catch((error: unknown) => {
    throw new Refusal(`${address} does not answer: ${reasonOf(error)}.`);
  });
  if (!response.ok)
    throw new Refusal(`${address} answers ${response.status}. Is the manifest of the build deployed too?`);
  return response.text();
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
