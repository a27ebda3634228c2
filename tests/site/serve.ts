import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { BuiltSite } from './sites.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** What one host does and another does not. */
export interface Habits {
  /** Headers that it sends beside the type; the path begins with the site's base. */
  headers?: (path: string) => Record<string, string>;
  /** The type that it sends for a file's ending, which has its dot. */
  type?: (ending: string) => string | undefined;
  /** For what is missing: a sentence of its own instead of the site's page. */
  plainMissing?: boolean;
  /** Sends on from a folder's address without a slash to the one with it. */
  addsSlash?: boolean;
}

/** A plain file server as any host has one: index.html for folders, 404.html for the rest, no rewriting. */
export async function serve(site: BuiltSite, habits: Habits = {}): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const inside = path.startsWith(site.base) ? normalize(path.slice(site.base.length)) : null;
    const place = inside === null || inside.startsWith('..') ? null : join(site.folder, inside);
    const file = place === null ? null : fileAt(place);
    const headers = habits.headers?.(path) ?? {};
    if (file !== null && habits.addsSlash && file !== place && !path.endsWith('/')) {
      response.writeHead(301, { location: `${path}/` }).end();
      return;
    }
    if (file === null && habits.plainMissing) {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Error 404</h1><p>File not found</p>');
      return;
    }
    const found = file ?? join(site.folder, '404.html');
    const type = (habits.type ?? ((ending) => types[ending]))(extname(found)) ?? 'application/octet-stream';
    response.writeHead(file ? 200 : 404, { ...headers, 'content-type': type });
    createReadStream(found).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

function fileAt(path: string): string | null {
  if (!existsSync(path)) return null;
  if (!statSync(path).isDirectory()) return path;
  const index = join(path, 'index.html');
  return existsSync(index) ? index : null;
}
