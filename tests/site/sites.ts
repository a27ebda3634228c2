import { resolve } from 'node:path';

/**
 * A site built for tests. `founding` and `sub-path` hold the archive's content, at the root and under a sub-path;
 * `generated` varies everything that can vary; `empty` has no content. `sub-path` and `generated` lack the prefectures that
 * nothing is known of, with their counties; `sub-path` is compact.
 */
export interface BuiltSite {
  name: string;
  folder: string;
  /** Base path, with slashes at both ends. */
  base: string;
  /** Content folder. */
  content: string;
  /** Whether it was built with COMPACT. */
  compact: boolean;
}

export const siteNames = ['founding', 'sub-path', 'generated', 'empty'] as const;
export type SiteName = (typeof siteNames)[number];

declare module 'vitest' {
  export interface ProvidedContext {
    sites: Record<SiteName, BuiltSite>;
  }
}

/** Written once all sites are built: empty, or what went wrong. */
export const buildOutcome = resolve('.cache/test-sites/outcome.txt');
