import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { loadExport } from '../../../scripts/export/load.ts';

const folder = mkdtempSync(join(tmpdir(), 'fazhi-load-'));
const about = { format: 'fazhi-search-server/1', build: '0123456789ab', documents: 2 };
writeFileSync(join(folder, 'mapping.json'), '{"mappings":{}}');
writeFileSync(join(folder, 'documents-1.ndjson'), '{"index":{"_id":"a"}}\n{}\n{"index":{"_id":"b"}}\n{}\n');
writeFileSync(join(folder, 'documents-2.ndjson'), `{"index":{"_id":"about"}}\n${JSON.stringify({ about })}\n`);
afterAll(() => rmSync(folder, { recursive: true }));

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

type Answers = Record<string, [status: number, body: unknown]>;

const works: Answers = {
  'GET _alias/fazhi': [200, { 'fazhi-aaaaaaaaaaaa': {}, 'by-hand': {} }],
  'DELETE fazhi-0123456789ab': [404, {}],
  'PUT fazhi-0123456789ab': [200, {}],
  'POST fazhi-0123456789ab/_bulk': [200, { errors: false, items: [] }],
  'POST fazhi-0123456789ab/_refresh': [200, {}],
  'GET fazhi-0123456789ab/_count': [200, { count: 3 }],
  'POST _aliases': [200, {}],
};

/** A server on loopback with these answers; the requests it gets, in order. */
async function serve(answers: Answers): Promise<{ url: string; requests: string[]; bodies: string[] }> {
  const requests: string[] = [];
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    const name = `${request.method} ${request.url?.slice(1)}`;
    requests.push(`${name}${request.headers.authorization ? ` as ${request.headers.authorization}` : ''}`);
    let body = '';
    for await (const piece of request) body += piece;
    bodies.push(body);
    const [status, answer] = answers[name] ?? [500, { error: { reason: `unexpected ${name}` } }];
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, bodies };
}

function load(url: string, authorization: string | null = null): Promise<string> {
  return loadExport(folder, { url, alias: 'fazhi', authorization });
}

test('loads into a new index, then switches the alias and removes the index that the command made before', async () => {
  const { url, requests, bodies } = await serve(works);
  expect(await load(url)).toBe('fazhi-0123456789ab');
  expect(requests).toEqual([
    'GET _alias/fazhi',
    'DELETE fazhi-0123456789ab',
    'PUT fazhi-0123456789ab',
    'POST fazhi-0123456789ab/_bulk',
    'POST fazhi-0123456789ab/_bulk',
    'POST fazhi-0123456789ab/_refresh',
    'GET fazhi-0123456789ab/_count',
    'POST _aliases',
  ]);
  expect(JSON.parse(bodies.at(-1) ?? '')).toEqual({
    actions: [
      { remove_index: { index: 'fazhi-aaaaaaaaaaaa' } },
      { remove: { index: 'by-hand', alias: 'fazhi' } },
      { add: { index: 'fazhi-0123456789ab', alias: 'fazhi' } },
    ],
  });
});

test('the same content again sends nothing more', async () => {
  const { url, requests } = await serve({ ...works, 'GET _alias/fazhi': [200, { 'fazhi-0123456789ab': {} }] });
  expect(await load(url)).toBe('fazhi-0123456789ab');
  expect(requests).toEqual(['GET _alias/fazhi']);
});

test('sends the authorization with every request', async () => {
  const { url, requests } = await serve(works);
  await load(url, 'Basic c2VjcmV0');
  expect(requests.every((request) => request.endsWith(' as Basic c2VjcmV0'))).toBe(true);
});

const refusedDocument = {
  index: { _id: 'b', error: { type: 'strict_dynamic_mapping_exception', reason: 'no field x' } },
};

test.each<[string, Answers, RegExp]>([
  [
    'documents that are refused',
    { 'POST fazhi-0123456789ab/_bulk': [200, { errors: true, items: [{ index: { _id: 'a' } }, refusedDocument] }] },
    /不收 1 个文档：\n {2}b：strict_dynamic_mapping_exception，no field x\n索引没有改变/,
  ],
  [
    'a mapping that is refused',
    { 'PUT fazhi-0123456789ab': [400, { error: { reason: 'unknown tokenizer' } }] },
    /拒绝 PUT fazhi-0123456789ab（400）：unknown tokenizer/,
  ],
  [
    'a proxy that takes no long requests',
    { 'POST fazhi-0123456789ab/_bulk': [413, '<html>Request Entity Too Large'] },
    /（413）：<html>Request Entity Too Large/,
  ],
  ['missing documents', { 'GET fazhi-0123456789ab/_count': [200, { count: 2 }] }, /写了 3 个文档，服务器里有 2 个/],
  [
    'an index with the name of the alias',
    {
      'GET _alias/fazhi': [404, {}],
      'POST _aliases': [400, { error: { reason: 'an index exists with the same name' } }],
    },
    /拒绝 POST _aliases（400）：an index exists with the same name/,
  ],
  ['no right to write', { 'GET _alias/fazhi': [403, { error: 'no permissions' }] }, /（403）：no permissions/],
])('says why and leaves the index before in place: %s', async (_, answers, reason) => {
  const { url, requests } = await serve({ ...works, ...answers });
  await expect(load(url)).rejects.toThrow(reason);
  const switched = requests.includes('POST _aliases');
  expect(switched).toBe('POST _aliases' in answers);
  // What it had begun is removed.
  if (requests.includes('POST fazhi-0123456789ab/_bulk')) expect(requests.at(-1)).toBe('DELETE fazhi-0123456789ab');
});

test('the server has switched, although its answer was lost: the index is loaded and stays', async () => {
  const aliases = [{ 'fazhi-aaaaaaaaaaaa': {} }, { 'fazhi-0123456789ab': {} }];
  const { url, requests } = await serve({
    ...works,
    'POST _aliases': [504, 'Gateway Timeout'],
    get 'GET _alias/fazhi'(): [number, unknown] {
      return [200, aliases.shift()];
    },
  });
  expect(await load(url)).toBe('fazhi-0123456789ab');
  expect(requests.at(-1)).toBe('GET _alias/fazhi');
});

test('says that the server cannot be reached', async () => {
  const { url } = await serve(works);
  servers.pop()?.close();
  await expect(load(url)).rejects.toThrow(/连不上 http:\/\/127\.0\.0\.1:\d+：/);
});
