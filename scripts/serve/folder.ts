import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { contentTypeOf } from './content-types.ts';

/** Where to listen. The default is a free port of this machine. */
export interface ListenOptions {
  host?: string;
  /** Uses the next free port if it is taken. */
  port?: number;
}

/** Behaviour in which hosts differ. The default is `npm start`. */
export interface HostBehaviour {
  /** Headers in addition to the content type; the path includes the base. */
  headers?: (path: string) => Record<string, string>;
  contentType?: (file: string) => string;
  /** Serves folders without trailing slash at once instead of redirecting. */
  acceptsMissingSlash?: boolean;
  /** Answers missing files with a generic page instead of the site's 404.html. */
  plainMissing?: boolean;
  /** The body to send instead of the file's bytes, with its headers; null for these bytes. */
  encode?: (file: string) => { body: Buffer; headers: Record<string, string> } | null;
  /** Called for each response with the size of its body. */
  onSent?: (bytes: number) => void;
}

export interface FolderServer {
  port: number;
  /** `http://127.0.0.1:4321` */
  origin: string;
  close: () => void;
}

/** A folder and the sub-path it is served below, with slashes at both ends. */
interface Site {
  folder: string;
  base: string;
}

/**
 * Serves a built site like a static host: `index.html` for a folder, a redirect if its trailing slash is missing, `404.html`
 * for missing files.
 */
export async function serveFolder(
  site: Site,
  { host = '127.0.0.1', port = 0, ...behaviour }: ListenOptions & HostBehaviour = {},
): Promise<FolderServer> {
  const server = createServer({ maxHeaderSize }, (request, response) => respond(site, behaviour, request, response));
  await listen(server, host, port);
  const { port: actualPort } = server.address() as AddressInfo;
  return { port: actualPort, origin: `http://${host}:${actualPort}`, close: () => server.close() };
}

/** Bytes of a request's head. A query of 2,000 Chinese characters, sent by a form, takes 18,000; Node's default is 16 kB. */
const maxHeaderSize = 32_768;

function respond(site: Site, behaviour: HostBehaviour, request: IncomingMessage, response: ServerResponse): void {
  const { method = 'GET', url = '/' } = request;
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const [address = '/', query] = url.split('?', 2);
  const path = fileOf(site, address);
  const lacksSlash = path !== null && isFolder(path) && !address.endsWith('/');
  if (lacksSlash && !behaviour.acceptsMissingSlash) {
    const location = `${address.replace(/^\/+/, '/')}/${query === undefined ? '' : `?${query}`}`;
    behaviour.onSent?.(0);
    response.writeHead(301, { location }).end();
    return;
  }
  const file = path !== null && isFolder(path) ? join(path, 'index.html') : path;
  const headers = behaviour.headers?.(address) ?? {};
  if (file !== null && isFile(file)) send(file, 200, headers, behaviour, method, response);
  else if (behaviour.plainMissing || !isFile(join(site.folder, '404.html'))) sendPlainMissing(behaviour, response);
  else send(join(site.folder, '404.html'), 404, headers, behaviour, method, response);
}

/** The file path of an address; null if the address is outside the sub-path or malformed. */
function fileOf({ folder, base }: Site, address: string): string | null {
  if (!`${address}/`.startsWith(base)) return null;
  try {
    const path = decodeURIComponent(address.slice(base.length));
    const isSafe = !path.split(/[/\\]/).includes('..') && !path.includes('\0');
    return isSafe ? join(folder, path) : null;
  } catch {
    return null;
  }
}

function send(
  file: string,
  status: number,
  headers: Record<string, string>,
  { contentType = contentTypeOf, encode, onSent }: HostBehaviour,
  method: string,
  response: ServerResponse,
): void {
  const encoded = encode?.(file) ?? null;
  const length = encoded?.body.length ?? statSync(file).size;
  response.writeHead(status, {
    ...headers,
    'content-type': contentType(file),
    'content-length': length,
    ...encoded?.headers,
  });
  onSent?.(method === 'HEAD' ? 0 : length);
  if (method === 'HEAD') response.end();
  else if (encoded) response.end(encoded.body);
  else createReadStream(file).pipe(response);
}

function sendPlainMissing({ onSent }: HostBehaviour, response: ServerResponse): void {
  const body = '<h1>Error 404</h1><p>File not found</p>';
  onSent?.(body.length);
  response.writeHead(404, { 'content-type': 'text/html' }).end(body);
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
