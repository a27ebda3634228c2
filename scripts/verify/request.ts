import { MAX_BYTES } from '../manifest/format.ts';

const TRIES = 3;
/** For one response with its body. */
const TIMEOUT_MS = 60_000;
const MAX_REDIRECTS = 5;

/**
 * Requests an address, following redirects on its own host only: others could lead to servers of the reader's own
 * network. Retries after a broken connection or a status of an overloaded host.
 * @throws Error if the host does not answer or redirects elsewhere
 */
export async function request(address: URL): Promise<Response> {
  let next = address;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const response = await requestWithRetries(next);
    const location = redirectStatuses.includes(response.status) ? response.headers.get('location') : null;
    if (location === null) return response;
    await response.body?.cancel();
    next = new URL(location, next);
    if (next.origin !== address.origin) throw new Error(`redirects to another host: ${next}`);
  }
  throw new Error(`redirects more than ${MAX_REDIRECTS} times`);
}

const redirectStatuses = [301, 302, 303, 307, 308];

async function requestWithRetries(address: URL): Promise<Response> {
  for (let retries = TRIES - 1; ; retries--) {
    try {
      const response = await fetch(address, {
        redirect: 'manual',
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

/**
 * The unpacked body, piece by piece.
 * @throws Error if it is longer than a file of a site can be, such as a gzip bomb
 */
export async function* bodyOf(response: Response): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    // Leaving the loop cancels the body.
    if (bytes > MAX_BYTES) throw new Error(`more than ${MAX_BYTES} bytes, unpacked`);
    yield chunk;
  }
}
