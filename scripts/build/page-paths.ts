import type { PathWithRoute } from 'astro';

/** Astro's list of what to render, in the order in which a build does so. */
export interface PagePaths {
  /** All pages but one. */
  pages: PathWithRoute[];
  /** The page of the data files, which shows their sizes. A build of some provinces has none. */
  data: PathWithRoute[];
  /** What is no page, such as opensearch.xml. */
  others: PathWithRoute[];
}

/** That page as Astro names it. */
export const dataPage = 'src/pages/data/index.astro';

/**
 * Sorts Astro's list.
 * @throws Error if two routes have the same address
 */
export function pagePaths(paths: readonly PathWithRoute[]): PagePaths {
  const sorted: PagePaths = { pages: [], data: [], others: [] };
  const seen = new Set<string>();
  for (const path of paths) {
    if (seen.has(path.pathname)) throw new Error(`${path.pathname} is made twice: by two routes of src/pages.`);
    seen.add(path.pathname);
    sorted[groupOf(path)].push(path);
  }
  return sorted;
}

function groupOf({ route: { type, component } }: PathWithRoute): keyof PagePaths {
  if (type !== 'page') return 'others';
  return component === dataPage ? 'data' : 'pages';
}
