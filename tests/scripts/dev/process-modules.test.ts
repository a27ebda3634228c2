import { resolve } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { processModules } from '../../../scripts/dev/process-modules.ts';

let server: ViteDevServer;

beforeAll(async () => {
  server = await createServer({
    configFile: false,
    logLevel: 'silent',
    plugins: [processModules()],
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
});
afterAll(() => server.close());

/** The code that Vite serves of a file. */
async function codeOf(environment: 'client' | 'ssr', path: string): Promise<string> {
  return (await server.environments[environment].transformRequest(resolve(path)))?.code ?? '';
}

test('pages get the exports of this process', async () => {
  const module = await server.ssrLoadModule(resolve('src/model/address.ts'));
  const own = await import('../../../src/model/address.ts');
  expect(Object.keys(module).sort()).toEqual(Object.keys(own).sort());
  expect(await codeOf('ssr', 'src/model/address.ts')).toContain('fazhi-archive.process-modules');
});

test('scripts for browsers and components are served as they are', async () => {
  const marker = 'fazhi-archive.process-modules';
  expect(await codeOf('client', 'src/model/address.ts')).not.toContain(marker);
  expect(await codeOf('ssr', 'src/components/html/escape.ts')).not.toContain(marker);
});
