import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { maxQueryLength } from '../../../src/model/query-limits.ts';
import { devPolicy, headerPolicy, pagePolicy } from '../../../src/publish/hosting/content-policy.ts';
import { IMMUTABLE, OPEN_DATA, REVALIDATED, SECURITY, STRICT_TRANSPORT } from '../../../src/publish/hosting/headers.ts';
import { type HostedSite, headerRules, headersFile } from '../../../src/publish/hosting/headers-file.ts';

const site: HostedSite = {
  origin: 'https://example.org',
  base: '/',
  searchBuild: '0123456789ab',
  searchServer: null,
  editor: false,
};

/** Directive → sources. */
function directives(policy: string): Map<string, string[]> {
  return new Map(policy.split('; ').map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1)]));
}

describe('the content policy', () => {
  test('the header allows exactly what a page allows', () => {
    const [page, header] = [directives(pagePolicy()), directives(headerPolicy())];
    for (const [name, sources] of page) expect([name, header.get(name)]).toEqual([name, sources]);
  });

  test('nothing is inline or from another host, and no WebAssembly', () => {
    for (const policy of [pagePolicy(), headerPolicy()]) {
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(directives(policy).get('script-src')).toEqual(["'self'"]);
      expect(directives(policy).get('default-src')).toEqual(["'none'"]);
    }
  });

  test('in npm run dev, all pages also allow what Vite inserts, and nothing else', () => {
    const [page, dev] = [directives(pagePolicy()), directives(devPolicy())];
    expect(dev.get('style-src')).toEqual(["'self'", "'unsafe-inline'"]);
    expect(dev.get('connect-src')).toEqual(["'self'", 'ws:']);
    for (const name of ['style-src', 'connect-src']) for (const policy of [page, dev]) policy.delete(name);
    expect(dev).toEqual(page);
  });

  test('pages may connect to the search server of the build, and to nothing else', () => {
    const address = 'https://search.example.org:9200/path/fazhi';
    const allowed = ["'self'", 'https://search.example.org:9200'];
    for (const policy of [pagePolicy(address), headerPolicy(address)]) {
      expect(directives(policy).get('connect-src')).toEqual(allowed);
      const others = directives(policy.replace(` ${allowed[1]}`, ''));
      expect(others).toEqual(directives(policy === pagePolicy(address) ? pagePolicy() : headerPolicy()));
    }
    expect(headersFor('/search/', { ...site, searchServer: address })['Content-Security-Policy']).toBe(
      headerPolicy(address),
    );
  });

  test('only the header forbids framing, which a page cannot', () => {
    expect(directives(headerPolicy()).get('frame-ancestors')).toEqual(["'none'"]);
    expect(pagePolicy()).not.toContain('frame-ancestors');
  });
});

/** The headers for a path: the values of all matching rules, joined as hosts do. */
function headersFor(path: string, hostedSite: HostedSite = site): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [pattern, list] of headerRules(hostedSite)) {
    const matches = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    if (!matches) continue;
    for (const [name, value] of list) headers[name] = headers[name] ? `${headers[name]}, ${value}` : value;
  }
  return headers;
}

const hashed = [
  'assets/Base.i6DyZzGg.css',
  'assets/fold.BQYZFS5d.js',
  'search-index/0123456789ab/3/17.bin',
  'search-index/0123456789ab/filters.bin',
];
const pointers = ['search-index/index.json'];
const others = ['', 'index.html', 'reports/440104/2022/', 'manifest.sha256', 'icon.svg'];
const data = ['data/index.json', 'data/reports/440104/2022.json', 'datapackage.json'];

describe('_headers', () => {
  test('no header occurs in two rules for the same file', () => {
    for (const path of [...hashed, ...pointers, ...others, ...data]) {
      const names = headerRules(site)
        .filter(([pattern]) =>
          pattern.endsWith('*') ? `/${path}`.startsWith(pattern.slice(0, -1)) : `/${path}` === pattern,
        )
        .flatMap(([, headers]) => headers.map(([name]) => name));
      expect(names.length, path).toBe(new Set(names).size);
    }
  });

  test.each(hashed)('%s is immutable', (path) => {
    expect(headersFor(`/${path}`)).toEqual(Object.fromEntries([...SECURITY, STRICT_TRANSPORT, IMMUTABLE]));
  });

  test.each(pointers)('%s is revalidated', (path) => {
    expect(headersFor(`/${path}`)).toMatchObject(Object.fromEntries([REVALIDATED]));
  });

  test.each(others)('/%s has the cache rule of the host', (path) => {
    expect(headersFor(`/${path}`)).toEqual(Object.fromEntries([...SECURITY, STRICT_TRANSPORT]));
  });

  test.each(data)('%s is open to other origins', (path) => {
    expect(headersFor(`/${path}`)).toMatchObject(Object.fromEntries([OPEN_DATA]));
  });

  test.each<[string, Partial<HostedSite>]>([
    ['below a base path', { base: '/archive/' }],
    ['without an origin', { origin: null }],
    ['without https', { origin: 'http://example.org' }],
  ])('%s there is no Strict-Transport-Security', (_, change) => {
    const changed = { ...site, ...change };
    expect(headersFor(`${changed.base}reports/`, changed)).toEqual(Object.fromEntries(SECURITY));
    expect(headersFor(`${changed.base}assets/a.js`, changed)).toMatchObject(Object.fromEntries([IMMUTABLE]));
  });

  test('with /admin/ pages set their own policies, and the sign-in window can reach its opener', () => {
    const headers = headersFor('/admin/', { ...site, editor: true });
    expect(headers).toMatchObject({
      'Content-Security-Policy': "frame-ancestors 'none'",
      'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
      'X-Content-Type-Options': 'nosniff',
    });
    expect(Object.keys(headers)).toEqual(Object.keys(headersFor('/admin/')));
  });

  test('has the format and the line length that hosts accept', () => {
    const lines = headersFile({ ...site, base: '/archive/law/' }).split('\n');
    expect(lines.pop()).toBe('');
    for (const line of lines) {
      expect(line).toMatch(/^(?:\/archive\/law\/[\w./-]*\*?| {2}[A-Z][\w-]+: \S.*)$/);
      expect(line.length).toBeLessThan(2000);
    }
    expect(lines[0]).toBe('/archive/law/*');
    expect(headerRules(site).length).toBeLessThan(100);
  });
});

describe('hosting/nginx.conf', () => {
  const conf = readFileSync(join(import.meta.dirname, '../../../hosting/nginx.conf'), 'utf8');

  test('accepts the longest query that a form may send, percent-encoded', () => {
    const kilobytes = Number(/^\s*large_client_header_buffers \d+ (\d+)k;$/m.exec(conf)?.[1]);
    expect(kilobytes * 1024).toBeGreaterThan(9 * (maxQueryLength + 1) + 200);
  });
  const added = [...conf.matchAll(/^\s+(# )?add_header (\S+) (?:"([^"]*)"|(\$\w+))/gm)];

  /** The value of a `map` of the configuration for a path. */
  function mapped(name: string, path: string): string {
    const block = new RegExp(`map \\$uri \\$${name} \\{\\n([\\s\\S]*?)\\n\\}`).exec(conf)?.[1] ?? '';
    const rows = [...block.matchAll(/^\s+(?:default|"~([^"]+)")\s+"([^"]*)";$/gm)];
    const match = rows.find(([, pattern]) => pattern !== undefined && new RegExp(pattern).test(path));
    return (match ?? rows.find(([, pattern]) => pattern === undefined))?.[2] ?? '';
  }

  test('sends the same headers, all from one block so that none is lost', () => {
    const values = added.filter(([, off]) => !off).map(([, , name, value, variable]) => [name, value ?? variable]);
    expect(values).toEqual([
      ...SECURITY,
      ['Cache-Control', '$fazhi_cache'],
      ['Access-Control-Allow-Origin', '$fazhi_origin'],
    ]);
    expect(added.find(([, off]) => off)?.slice(2, 4)).toEqual(STRICT_TRANSPORT);
    // nginx: a location with its own add_header drops the inherited ones.
    for (const [block] of conf.matchAll(/location [^{]*\{[^}]*\}/g)) expect(block).not.toContain('add_header');
  });

  test.each(['/', '/archive/law/'])('has the same cache and CORS rules as _headers, below %s', (base) => {
    const based = { ...site, base };
    for (const path of [...hashed, ...pointers, ...others, ...data].map((name) => base + name)) {
      const headers = headersFor(path, based);
      expect([path, mapped('fazhi_cache', path)]).toEqual([path, headers['Cache-Control'] ?? REVALIDATED[1]]);
      expect([path, mapped('fazhi_origin', path)]).toEqual([path, headers['Access-Control-Allow-Origin'] ?? '']);
    }
  });
});
