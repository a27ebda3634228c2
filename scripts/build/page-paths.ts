import type { PathWithRoute } from 'astro';

/** Astro's list of what to render, by who does so. */
export interface PagePaths {
  /**
   * Pages that need what only the thread of the data files has: texts of reports, which show the repeats of all reports; and
   * guides, which Astro finds through one file of the checkout.
   */
  own: PathWithRoute[];
  /** Pages that any thread can render. */
  shared: PathWithRoute[];
  /** The page of the data files, which shows their sizes. A build of some provinces has none. */
  data: PathWithRoute[];
  /** What is no page, such as opensearch.xml. */
  others: PathWithRoute[];
}

/** Pages as Astro names them. */
export const dataPage = 'src/pages/data/index.astro';
export const ownPages: readonly string[] = ['src/pages/reports/[region]/[slug].astro', 'src/pages/[guide].astro'];

/**
 * Sorts Astro's list.
 * @throws Error if two routes have the same address
 */
export function pagePaths(paths: readonly PathWithRoute[]): PagePaths {
  const sorted: PagePaths = { own: [], shared: [], data: [], others: [] };
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
  if (component === dataPage) return 'data';
  return ownPages.includes(component) ? 'own' : 'shared';
}
