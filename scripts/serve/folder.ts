import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { contentTypeOf } from './content-types.ts';

/**
 * Serves a built site like a static host: `index.html` for a folder, a redirect if its trailing slash is missing, `404.html`
 * for missing files. `base`: the sub-path, with slashes at both ends. Uses the next free port; resolves to its number.
 */
export async function serveFolder(folder: string, base: string, host: string, port: number): Promise<number> {
  const server = createServer((request, response) => respond(folder, base, request, response));
  await listen(server, host, port);
  return (server.address() as AddressInfo).port;
}

function respond(folder: string, base: string, request: IncomingMessage, response: ServerResponse): void {
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
  const exists = file !== null && isFile(file);
  send(exists ? file : join(folder, '404.html'), exists ? 200 : 404, method, response);
}

/** The file path of an address; null if the address is outside the sub-path or malformed. */
function fileOf(folder: string, base: string, address: string): string | null {
  if (!`${address}/`.startsWith(base)) return null;
  try {
    const path = decodeURIComponent(address.slice(base.length));
    const isSafe = !path.split(/[/\\]/).includes('..') && !path.includes('\0');
    return isSafe ? join(folder, path) : null;
  } catch {
    return null;
  }
}

function send(file: string, status: number, method: string, response: ServerResponse): void {
  if (!isFile(file)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(status, { 'content-type': contentTypeOf(file), 'content-length': statSync(file).size });
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
