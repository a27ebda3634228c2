import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../src/model/refusal.ts';
import { ABOUT_ID, type AboutIndex } from '../../src/search/format/server-index.ts';
import { documentFiles } from './write.ts';

export interface LoadTarget {
  /** Of the server, without trailing slash. */
  url: string;
  /** The alias of the index, which the site's pages query. */
  alias: string;
  /** Value of the header Authorization; null for none. */
  authorization: string | null;
}

/**
 * Loads an export into a new index, then points the alias at it and removes the index before. Until then searches find the
 * index before, also if this fails. Returns the name of the new index.
 * @throws Refusal that says what the server refused
 */
export async function loadExport(folder: string, target: LoadTarget): Promise<string> {
  const server = new Loader(target);
  const files = documentFiles(readdirSync(folder)).map((name) => join(folder, name));
  const about = aboutOf(files.at(-1) ?? '');
  const index = `${target.alias}-${about.build}`;
  const before = await server.indexesOf(target.alias);
  if (before.includes(index)) return index;
  await server.remove(index);
  await server.send('PUT', index, readFileSync(join(folder, 'mapping.json')));
  try {
    for (const file of files) await server.write(index, readFileSync(file));
    await server.send('POST', `${index}/_refresh`);
    await server.requireDocuments(index, about.documents + 1);
    await server.send('POST', '_aliases', JSON.stringify({ actions: switchTo(index, before, target.alias) }));
  } catch (error) {
    // The server may have switched although its answer was lost. If removing fails too, the next load does it.
    const current = await server.indexesOf(target.alias).catch(() => null);
    if (current?.includes(index)) return index;
    if (current !== null) await server.remove(index).catch(() => undefined);
    throw error;
  }
  return index;
}

/** The last line of the last file. */
function aboutOf(file: string): AboutIndex {
  const line = readFileSync(file, 'utf8').trimEnd().split('\n').at(-1) ?? '';
  return (JSON.parse(line) as { about: AboutIndex }).about;
}

/** One step of the server. Only indexes that this command has made are removed. */
function switchTo(index: string, before: readonly string[], alias: string): object[] {
  const own = (name: string): boolean =>
    name.startsWith(`${alias}-`) && /^[0-9a-f]{12}$/.test(name.slice(alias.length + 1));
  return [
    ...before.map((name) => (own(name) ? { remove_index: { index: name } } : { remove: { index: name, alias } })),
    { add: { index, alias } },
  ];
}

/** Reasons shown of many. */
const MAX_REASONS = 5;

class Loader {
  readonly #url: string;
  readonly #headers: Record<string, string>;

  constructor({ url, authorization }: LoadTarget) {
    this.#url = url;
    this.#headers = authorization === null ? {} : { Authorization: authorization };
  }

  /** The indexes that the alias has; none if it does not exist. */
  async indexesOf(alias: string): Promise<string[]> {
    const response = await this.#fetch('GET', `_alias/${alias}`);
    if (response.status === 404) return [];
    return Object.keys(await this.#answer<object>('GET', `_alias/${alias}`, response));
  }

  /** Whether it exists or not. */
  async remove(index: string): Promise<void> {
    const response = await this.#fetch('DELETE', index);
    if (response.status !== 404) await this.#answer('DELETE', index, response);
  }

  async send<T>(method: string, path: string, body?: string | Buffer): Promise<T> {
    return this.#answer(method, path, await this.#fetch(method, path, body));
  }

  /** @throws Refusal with the documents that the server refused */
  async write(index: string, body: Buffer): Promise<void> {
    const { errors, items } = await this.send<BulkAnswer>('POST', `${index}/_bulk`, body);
    if (!errors) return;
    const refused = items.flatMap(({ index: { _id, error } }) =>
      error ? [`${_id}：${error.type}，${error.reason}`] : [],
    );
    const shown = refused.slice(0, MAX_REASONS).join('\n  ');
    throw new Refusal(`服务器不收 ${refused.length} 个文档：\n  ${shown}\n索引没有改变。`);
  }

  /** @throws Refusal if some documents are missing */
  async requireDocuments(index: string, expected: number): Promise<void> {
    const { count } = await this.send<{ count: number }>('GET', `${index}/_count`);
    if (count !== expected)
      throw new Refusal(`写了 ${expected} 个文档，服务器里有 ${count} 个（缺 ${ABOUT_ID} 的索引不会被使用）。`);
  }

  async #answer<T>(method: string, path: string, response: Response): Promise<T> {
    const text = await response.text();
    if (response.ok) return JSON.parse(text) as T;
    throw new Refusal(`${this.#url} 拒绝 ${method} ${path}（${response.status}）：${reasonIn(text)}\n索引没有改变。`);
  }

  async #fetch(method: string, path: string, body?: string | Buffer): Promise<Response> {
    const type = path.endsWith('_bulk') ? 'application/x-ndjson' : 'application/json';
    const headers = { ...this.#headers, ...(body === undefined ? {} : { 'Content-Type': type }) };
    const request: RequestInit = { method, headers, redirect: 'error' };
    if (body !== undefined) request.body = new Uint8Array(Buffer.from(body));
    return fetch(`${this.#url}/${path}`, request).catch((error: unknown) => {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
      throw new Refusal(`连不上 ${this.#url}：${cause}\n索引没有改变。`);
    });
  }
}

interface BulkAnswer {
  errors: boolean;
  items: { index: { _id: string; error?: { type: string; reason: string } } }[];
}

/** OpenSearch explains in JSON; proxies may not. */
function reasonIn(text: string): string {
  try {
    const { error } = JSON.parse(text) as { error?: { reason?: string } | string };
    if (typeof error === 'string') return error;
    if (error?.reason !== undefined) return error.reason;
  } catch {
    // Not JSON.
  }
  return text.trim().slice(0, 200) || '没有说明';
}
