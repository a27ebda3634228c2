import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { typeOf } from './types.ts';

/**
 * Serves a built site as any plain host does: `index.html` for a folder, a redirect to its address where the slash at the
 * end is missing, `404.html` for what is not there. `base`: the sub-path, with slashes at both ends.
 * Takes the next port where one is taken; yields the one it got.
 */
export async function serveFolder(folder: string, base: string, host: string, port: number): Promise<number> {
  const server = createServer((request, response) => answer(folder, base, request, response));
  await listen(server, host, port);
  return (server.address() as AddressInfo).port;
}

function answer(folder: string, base: string, request: IncomingMessage, response: ServerResponse): void {
  const { method = 'GET', url = '/' } = request;
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const [address = '/', query] = url.split('?', 2);
  const path = fileOf(folder, base, address);
  if (path !== null && isFolder(path) && !address.endsWith('/')) {
    const location = `${address.replace(/^\/+/, '/')}/${query === undefined ? '' : `?${query}`}`;
    response.writeHead(301, { location }).end();
    return;
  }
  const file = path !== null && isFolder(path) ? join(path, 'index.html') : path;
  const found = file !== null && isFile(file);
  send(found ? file : join(folder, '404.html'), found ? 200 : 404, method, response);
}

/** The path that an address stands for; null where it lies outside or cannot be read. */
function fileOf(folder: string, base: string, address: string): string | null {
  if (!`${address}/`.startsWith(base)) return null;
  try {
    const inside = decodeURIComponent(address.slice(base.length));
    const isPlain = !inside.split(/[/\\]/).includes('..') && !inside.includes('\0');
    return isPlain ? join(folder, inside) : null;
  } catch {
    return null;
  }
}

function send(file: string, status: number, method: string, response: ServerResponse): void {
  if (!isFile(file)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(status, { 'content-type': typeOf(file), 'content-length': statSync(file).size });
  if (method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  try {
    await promise;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await listen(server, host, port + 1);
  } finally {
    server.removeListener('error', reject);
  }
}
