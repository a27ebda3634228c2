import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { pagesOf } from './pages.ts';
import { siteNames } from './sites.ts';

const origin = 'https://example.org';

/** A node of a JSON-LD graph, with the properties tested here. */
interface Node {
  '@type': string;
  name?: string;
  url?: string;
  author?: { '@type': string; name: string }[];
  encoding?: { contentUrl: string }[];
  distribution?: { contentUrl: string; contentSize?: string }[];
  itemListElement?: { position: number; name: string; item?: string }[];
}

function blocksOf(html: string) {
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text]) =>
    JSON.parse(text ?? ''),
  );
}

function graphOf(html: string): Node[] {
  return blocksOf(html).flatMap((block) => block['@graph'] ?? []);
}

describe.each(siteNames)('data of %s', (name) => {
  const site = inject('sites')[name];
  const pages = pagesOf(site);
  const reading = pages.filter(({ html }) => !html.includes('http-equiv="refresh"'));
  const read = (path: string) => readFileSync(join(site.folder, path), 'utf8');
  const pathOf = (address: string) => new URL(address, origin).pathname.slice(site.base.length);
  const manifest: { files: { path: string; bytes: number; count: number }[]; counts: { reports: number } } = JSON.parse(
    read('data/index.json'),
  );

  test('every listed file exists with the listed size', () => {
    const single = manifest.files.filter(({ path }) => !path.includes('{'));
    expect(single.length).toBeGreaterThan(15);
    for (const { path, bytes } of single) expect([path, statSync(join(site.folder, path)).size]).toEqual([path, bytes]);
  });

  test('addresses in the data exist', () => {
    const reports: { url: string | null; json: string | null }[] = JSON.parse(read('data/reports.json'));
    const addresses = reports.flatMap(({ url, json }) => [url, json]).filter((address) => address !== null);
    expect(addresses).toHaveLength(2 * manifest.counts.reports);
    expect(addresses.filter((address) => !existsSync(join(site.folder, address)))).toEqual([]);
  });

  test('JSON-LD: breadcrumbs are complete and link to pages', () => {
    const paths = new Set(pages.map(({ path }) => path));
    const faults = reading.flatMap(({ path, html }) => {
      const title = /<h1>([^<]+)<\/h1>/.exec(html.replaceAll('<wbr>', ''))?.[1];
      const list = graphOf(html).find((node) => node['@type'] === 'BreadcrumbList')?.itemListElement;
      if (!list)
        return path === '' || path === '404.html' || path.startsWith('search/') ? [] : [`${path}: no breadcrumbs`];
      const items = list.slice(0, -1).map(({ item }) => item ?? '');
      const broken = items.filter((item) => !item.startsWith(origin + site.base) || !paths.has(pathOf(item)));
      return broken.length > 0 || !title ? [`${path}: ${broken.join(' ')}`] : [];
    });
    expect(faults.slice(0, 10)).toEqual([]);
  });

  test('JSON-LD of a report: name, issuers and existing files', () => {
    const reports = reading.filter(({ kind }) => kind === 'reports/#/#/');
    expect(reports).toHaveLength(manifest.counts.reports);
    for (const { path, html } of reports) {
      const node = graphOf(html).find((candidate) => candidate['@type'] === 'Report');
      expect(node?.url).toBe(origin + site.base + path);
      expect(html).toContain(`<h1>${node?.name}</h1>`);
      expect(node?.author?.every((author) => author['@type'] === 'GovernmentOrganization')).toBe(true);
      for (const { contentUrl } of node?.encoding ?? [])
        expect(existsSync(join(site.folder, pathOf(contentUrl)))).toBe(true);
      expect(html).toContain(`<meta property="og:title" content="${node?.name}">`);
      expect(html).toContain(`<meta property="og:url" content="${node?.url}">`);
    }
  });

  test('JSON-LD of the data: every download exists with the stated size', () => {
    const html = read('data/index.html');
    const downloads = graphOf(html).find((node) => node['@type'] === 'Dataset')?.distribution ?? [];
    expect(downloads.length).toBeGreaterThan(12);
    for (const { contentUrl, contentSize } of downloads) {
      expect(contentSize ?? '0 B').toBe(`${statSync(join(site.folder, pathOf(contentUrl))).size} B`);
    }
    const dcat = blocksOf(html).find((node) => node['@type'] === 'dcat:Dataset');
    const named: object[] = dcat['dcat:distribution'];
    expect(named.filter((one) => 'dcat:downloadURL' in one)).toHaveLength(downloads.length);
    // Parquet has a file a table, of which DCAT names the page that explains them.
    expect(named.filter((one) => 'dcat:accessURL' in one)).toMatchObject([
      { 'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/application/vnd.apache.parquet' } },
    ]);
  });

  test('the sitemap lists every page once, and nothing else', () => {
    const index = [...read('sitemap-index.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? '');
    const listed = index.flatMap((sitemap) =>
      [...read(pathOf(sitemap)).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? ''),
    );
    const expected = reading.filter(({ path }) => path !== '404.html').map(({ path }) => origin + site.base + path);
    expect(listed.sort()).toEqual(expected.sort());
    expect(read('robots.txt')).toContain(`Sitemap: ${origin}${site.base}sitemap-index.xml`);
  });

  test('every page links to the feed; regions with full texts have their own', () => {
    for (const { html } of pages) expect(html).toContain(`type="application/atom+xml" title="`);
    const regions = reading.filter(({ path }) => /^regions\/\d+\/$/.test(path));
    for (const { path, html } of regions) {
      expect([path, html.includes(`href="${site.base}${path}feed.xml"`)]).toEqual([
        path,
        existsSync(join(site.folder, path, 'feed.xml')),
      ]);
    }
  });
});

describe('old addresses of the generated archive', () => {
  const site = inject('sites').generated;
  const pages = pagesOf(site).filter(({ html }) => html.includes('http-equiv="refresh"'));

  test('redirect to existing pages, and are not indexed', () => {
    expect(pages.length).toBeGreaterThan(3);
    for (const { path, html } of pages) {
      const target = /<meta http-equiv="refresh" content="0; url=([^"]+)">/.exec(html)?.[1] ?? '';
      expect([path, existsSync(join(site.folder, target, 'index.html'))]).toEqual([path, true]);
      expect(html).toContain(`<a href="${target}">`);
      expect(html).toContain('<meta name="robots" content="noindex">');
      expect(html).not.toContain('rel="canonical"');
    }
  });

  test('_redirects covers every old page and file, with existing targets', () => {
    const lines = readFileSync(join(site.folder, '_redirects'), 'utf8').trimEnd().split('\n');
    const rules = lines.map((line) => line.split(' '));
    const from = new Set(rules.map(([old]) => old));
    expect(pages.filter(({ path }) => !from.has(`/${path}`))).toEqual([]);
    for (const [old = '', to = '', code] of rules) {
      expect(code).toBe('301');
      expect([to, existsSync(join(site.folder, to))]).toEqual([to, true]);
      expect([old, existsSync(join(site.folder, old))]).toEqual([old, true]);
    }
  });
});
