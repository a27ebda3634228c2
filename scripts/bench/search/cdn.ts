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

/** What a server has sent: answers, and the bytes of their bodies. */
export interface Traffic {
  requests: number;
  bytes: number;
}

/**
 * A file server as a CDN is one: text goes out in brotli, everything else as it lies there. `traffic` counts what was
 * sent since it was asked last: here, because a browser's own count leaves out what workers fetch.
 */
export async function serveAsCdn(
  folder: string,
): Promise<{ origin: string; traffic: () => Traffic; close: () => void }> {
  const packed = new Map<string, Buffer>();
  let sent: Traffic = { requests: 0, bytes: 0 };
  const traffic = () => {
    const until = sent;
    sent = { requests: 0, bytes: 0 };
    return until;
  };
  const server = createServer((request, response) => {
    const answer = (body: Buffer, headers: Record<string, string>) => {
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
      answer(readFileSync(file), headers);
      return;
    }
    let body = packed.get(file);
    if (!body) {
      body = brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
      packed.set(file, body);
    }
    answer(body, { ...headers, 'content-encoding': 'br' });
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
