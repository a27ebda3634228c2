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

/** Behaviour that differs between hosts. */
export interface HostBehaviour {
  /** Headers in addition to the content type; the path includes the site's base. */
  headers?: (path: string) => Record<string, string>;
  /** Content type for a file extension, such as `.html`. */
  type?: (ending: string) => string | undefined;
  /** Answers missing files with a generic page instead of the site's 404.html. */
  plainMissing?: boolean;
  /** Redirects folders without trailing slash. */
  addsSlash?: boolean;
}

/** A static file server without rewriting. */
export async function serve(
  site: BuiltSite,
  behaviour: HostBehaviour = {},
): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const sitePath = path.startsWith(site.base) ? normalize(path.slice(site.base.length)) : null;
    const filePath = sitePath === null || sitePath.startsWith('..') ? null : join(site.folder, sitePath);
    const file = filePath === null ? null : fileAt(filePath);
    const headers = behaviour.headers?.(path) ?? {};
    if (file !== null && behaviour.addsSlash && file !== filePath && !path.endsWith('/')) {
      response.writeHead(301, { location: `${path}/` }).end();
      return;
    }
    if (file === null && behaviour.plainMissing) {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Error 404</h1><p>File not found</p>');
      return;
    }
    const sentFile = file ?? join(site.folder, '404.html');
    const type = (behaviour.type ?? ((ending) => types[ending]))(extname(sentFile)) ?? 'application/octet-stream';
    response.writeHead(file ? 200 : 404, { ...headers, 'content-type': type });
    createReadStream(sentFile).pipe(response);
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
