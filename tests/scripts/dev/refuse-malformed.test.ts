import type { AddressInfo } from 'node:net';
import { createServer, type Plugin } from 'vite';
import { afterAll, expect, test } from 'vitest';
import { refuseMalformed } from '../../../scripts/dev/refuse-malformed.ts';

/** Like Astro's development server, which puts checks that throw before all others. */
const throwing: Plugin = {
  name: 'throws',
  configureServer:
    ({ middlewares }) =>
    () => {
      middlewares.stack.unshift({
        route: '',
        handle: (request: { url?: string }, response: { end: (body: string) => void }) =>
          response.end(decodeURI(request.url ?? '')),
      });
    },
};
const server = await createServer({
  configFile: false,
  logLevel: 'silent',
  server: { port: 0, ws: false },
  optimizeDeps: { noDiscovery: true },
  plugins: [refuseMalformed(), throwing],
});
await server.listen();
const address = server.httpServer?.address() as AddressInfo | undefined;
afterAll(() => server.close());

test.each([
  ['/%ff.json', 400],
  ['/data/%E0%A4%A.json', 400],
  ['/?q=%ff', 400],
  ['/%E6%B3%95/?q=%25', 200],
])('%s → %i', async (path, status) => {
  expect((await fetch(`http://localhost:${address?.port}${path}`)).status).toBe(status);
});
