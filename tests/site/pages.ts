import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite } from './sites.ts';

export interface Page {
  /** Address below the base, without leading slash: `reports/440104/2022/`, `404.html`. */
  path: string;
  /** Kind of page, derived from the address: see kindOf. */
  kind: string;
  html: string;
}

const pagesByFolder = new Map<string, Page[]>();

/** All pages of a site, sorted by file name; read once by the test files of a worker. */
export function pagesOf({ folder }: BuiltSite): readonly Page[] {
  const pages = pagesByFolder.get(folder) ?? readPages(folder);
  pagesByFolder.set(folder, pages);
  return pages;
}

function readPages(folder: string): Page[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => {
      const path = name.replace(/(^|\/)index\.html$/, '$1');
      return { path, kind: kindOf(path), html: readFileSync(join(folder, name), 'utf8') };
    });
}

/** The first page of each kind, and the longest, whose layout is most likely to break. Old addresses only redirect. */
export function examplesOf(pages: readonly Page[]): Page[] {
  const shown = pages.filter(({ html }) => !html.includes('http-equiv="refresh"'));
  const kinds = Map.groupBy(shown, (page) => page.kind);
  return [...kinds.values()].flatMap((group) => {
    const longest = group.reduce((a, b) => (b.html.length > a.html.length ? b : a));
    return [...new Set([group[0], longest])].filter((page) => page !== undefined);
  });
}

/**
 * The examples of several sites by their names, without pages whose main part is in an earlier site, too: the sites share
 * guides and forms.
 */
export function distinctExamples(sites: readonly BuiltSite[]): Map<string, Page[]> {
  const seen = new Set<string>();
  const isNew = ({ html }: Page) => {
    const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
    const before = seen.size;
    return seen.add(main).size > before;
  };
  return new Map(sites.map((site) => [site.name, examplesOf(pagesOf(site)).filter(isNew)]));
}

/** An address with ids and numbers replaced: `reports/#/#/`, `regions/#/`. Other pages are a kind each. */
function kindOf(path: string): string {
  if (path.startsWith('reports/browse/')) return 'reports/browse/#/';
  if (/^(?:topics|parts|indicators|documents)\/./.test(path)) return path.replace(/\/.+/, '/#/');
  return path.replace(/(?<=\/)[0-9][^/]*/g, '#');
}
