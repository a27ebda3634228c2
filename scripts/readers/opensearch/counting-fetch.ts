import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';

/** A fetch that reports the bytes of each answer as they are sent, packed where the server packs. For http only. */
export function countingFetch(count: (bytes: number) => void): typeof fetch {
  return (address, { method = 'GET', headers, body } = {}) =>
    new Promise((resolve, reject) => {
      const options = { method, headers: { ...(headers as Record<string, string>), 'Accept-Encoding': 'gzip' } };
      const sent = request(String(address), options, (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece) => pieces.push(piece));
        answer.on('error', reject);
        answer.on('end', () => {
          const bytes = Buffer.concat(pieces);
          count(bytes.length);
          const plain = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
          resolve(new Response(new Uint8Array(plain), { status: answer.statusCode ?? 500 }));
        });
      });
      sent.on('error', reject);
      sent.end(typeof body === 'string' ? body : undefined);
    });
}
