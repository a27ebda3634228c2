import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** Responses that a server has sent, and the bytes of their bodies. */
export interface Traffic {
  requests: number;
  bytes: number;
}

/**
 * Serves a folder like a CDN: text in Brotli, other files uncompressed. `traffic` returns the counts since its last call;
 * they are counted here because browsers do not count requests of workers.
 */
export async function serveAsCdn(
  folder: string,
): Promise<{ origin: string; traffic: () => Traffic; close: () => void }> {
  const compressed = new Map<string, Buffer>();
  let sent: Traffic = { requests: 0, bytes: 0 };
  const traffic = () => {
    const counts = sent;
    sent = { requests: 0, bytes: 0 };
    return counts;
  };
  const server = createServer((request, response) => {
    const send = (body: Buffer, headers: Record<string, string>) => {
      sent.requests += 1;
      sent.bytes += body.length;
      response.writeHead(200, headers).end(body);
    };
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = fileAt(join(folder, path));
    if (!file) {
      sent.requests += 1;
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)];
    const headers = { 'content-type': type ?? 'application/octet-stream' };
    if (!type || extname(file) === '.wasm') {
      send(readFileSync(file), headers);
      return;
    }
    let body = compressed.get(file);
    if (!body) {
      body = brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
      compressed.set(file, body);
    }
    send(body, { ...headers, 'content-encoding': 'br' });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, traffic, close: () => server.close() };
}

function fileAt(path: string): string | null {
  if (!existsSync(path)) return null;
  if (!statSync(path).isDirectory()) return path;
  const index = join(path, 'index.html');
  return existsSync(index) ? index : null;
}
