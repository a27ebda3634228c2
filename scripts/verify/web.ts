import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { FOR_THE_HOST, MANIFEST, parseManifest } from '../manifest/format.ts';
import { type Comparison, emptyComparison } from './comparison.ts';

/** Requests at a time: enough to hide the way there and back, few enough for any host. */
const AT_A_TIME = 12;
const TRIES = 3;
const PATIENCE = 60_000;
/** What hosts answer for a file that they do not have; some object stores say 403. */
const NOT_THERE = [403, 404, 410];

/**
 * Compares what a host hands out with a manifest: its own, or the given one. `target` is the address of the site or of
 * its manifest.
 * @throws Error if the manifest cannot be had.
 */
export async function verifyAddress(target: string, manifest?: string): Promise<Comparison> {
  const address = new URL(target.endsWith('/') ? MANIFEST : '', target);
  const expected = parseManifest(manifest === undefined ? await fetchText(address) : readFileSync(manifest, 'utf8'));
  const comparison = emptyComparison(expected.size);
  const files = expected.entries();
  // The workers share one iterator: each takes the next file when it is done with its last.
  const worker = async (): Promise<void> => {
    for (const [path, hash] of files) await compare(path, hash, address, comparison);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  for (const list of [comparison.missing, comparison.changed, comparison.unanswered]) list.sort();
  return comparison;
}

async function compare(path: string, hash: string, base: URL, comparison: Comparison): Promise<void> {
  if (FOR_THE_HOST.includes(path)) {
    comparison.notHandedOut += 1;
    return;
  }
  try {
    const response = await ask(new URL(addressOf(path), base));
    // The page for what is missing may well come with the status of one that is.
    if (!response.ok && path !== '404.html') {
      await response.body?.cancel();
      if (NOT_THERE.includes(response.status)) comparison.missing.push(path);
      else comparison.unanswered.push(`${path} (${response.status})`);
      return;
    }
    if ((await hashOf(response)) !== hash) comparison.changed.push(path);
  } catch (error) {
    comparison.unanswered.push(`${path} (${reasonOf(error)})`);
  }
}

/** A page is asked for as readers do, by its folder: many hosts send on from `…/index.html`. */
function addressOf(path: string): string {
  const page = path.replace(/(^|\/)index\.html$/, '$1');
  return `./${page.split('/').map(encodeURIComponent).join('/')}`;
}

/** Asks again after a broken connection or an overloaded host. */
async function ask(address: URL): Promise<Response> {
  for (let left = TRIES - 1; ; left--) {
    try {
      const response = await fetch(address, {
        signal: AbortSignal.timeout(PATIENCE),
        headers: { 'cache-control': 'no-cache' },
      });
      if (left === 0 || (response.status < 500 && response.status !== 429)) return response;
      await response.body?.cancel();
    } catch (error) {
      if (left === 0) throw error;
    }
    await new Promise((done) => setTimeout(done, 200 * (TRIES - left)));
  }
}

async function hashOf(response: Response): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of response.body ?? []) hash.update(chunk);
  return hash.digest('hex');
}

async function fetchText(address: URL): Promise<string> {
  const response = await ask(address).catch((error: unknown) => {
    throw new Error(`${address} does not answer: ${reasonOf(error)}.`);
  });
  if (!response.ok)
    throw new Error(`${address} answers ${response.status}. Is the manifest of the build deployed too?`);
  return response.text();
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
