import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { contentTypeOf } from './content-types.ts';
import { isFolder, type OpenFile, openFile } from './open-file.ts';

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
  const server = createServer({ maxHeaderSize }, (request, response) => {
    // A reader who breaks off, or a machine short of descriptors, ends this response, not the server.
    respond(site, behaviour, request, response).catch(() => response.destroy());
  });
  await listen(server, host, port);
  const { port: actualPort } = server.address() as AddressInfo;
  return { port: actualPort, origin: `http://${host}:${actualPort}`, close: () => server.close() };
}

/** Bytes of a request's head. A query of 2,000 Chinese characters, sent by a form, takes 18,000; Node's default is 16 kB. */
const maxHeaderSize = 32_768;

async function respond(
  site: Site,
  behaviour: HostBehaviour,
  { method = 'GET', url = '/' }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const { folder } = site;
  const [address = '/', query] = url.split('?', 2);
  const path = pathOf(site, address);
  const leadsToFolder = path !== null && (await isFolder(folder, path));
  if (leadsToFolder && !address.endsWith('/') && !behaviour.acceptsMissingSlash) {
    const location = `${address.replace(/^\/+/, '/')}/${query === undefined ? '' : `?${query}`}`;
    behaviour.onSent?.(0);
    response.writeHead(301, { location }).end();
    return;
  }
  const reply = { headers: behaviour.headers?.(address) ?? {}, isHead: method === 'HEAD', behaviour, response };
  const sent = path !== null && (await sendFile(folder, leadsToFolder ? join(path, 'index.html') : path, 200, reply));
  if (sent || (!behaviour.plainMissing && (await sendFile(folder, join(folder, '404.html'), 404, reply)))) return;
  sendPlainMissing(behaviour, response);
}

/** The file path of an address; null if the address is outside the sub-path or malformed. */
function pathOf({ folder, base }: Site, address: string): string | null {
  if (!`${address}/`.startsWith(base)) return null;
  try {
    const path = decodeURIComponent(address.slice(base.length));
    const isSafe = !path.split(/[/\\]/).includes('..') && !path.includes('\0');
    return isSafe ? join(folder, path) : null;
  } catch {
    return null;
  }
}

interface Reply {
  headers: Record<string, string>;
  /** Send the headers only. */
  isHead: boolean;
  behaviour: HostBehaviour;
  response: ServerResponse;
}

/** Sends a file; returns false, with nothing sent, if there is none. */
async function sendFile(folder: string, path: string, status: number, reply: Reply): Promise<boolean> {
  const file = await openFile(folder, path);
  if (!file) return false;
  const { headers, isHead, response } = reply;
  const { contentType = contentTypeOf, encode, onSent } = reply.behaviour;
  try {
    const encoded = encode?.(path) ?? null;
    const length = encoded?.body.length ?? file.size;
    response.writeHead(status, {
      ...headers,
      'content-type': contentType(path),
      'content-length': length,
      ...encoded?.headers,
    });
    onSent?.(isHead ? 0 : length);
    if (isHead || length === 0) response.end();
    else if (encoded) response.end(encoded.body);
    else await sendBytes(file, response);
    return true;
  } finally {
    await file.handle.close();
  }
}

/** Sends as many bytes as announced; breaks the connection if the file has become shorter. */
async function sendBytes({ handle, size }: OpenFile, response: ServerResponse): Promise<void> {
  const bytes = handle.createReadStream({ start: 0, end: size - 1, autoClose: false });
  await pipeline(bytes, response, { end: false });
  if (bytes.bytesRead === size) response.end();
  else response.destroy();
}

function sendPlainMissing({ onSent }: HostBehaviour, response: ServerResponse): void {
  const body = '<h1>Error 404</h1><p>File not found</p>';
  onSent?.(body.length);
  response.writeHead(404, { 'content-type': 'text/html' }).end(body);
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
