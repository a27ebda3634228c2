/**
 * A site built for tests. `founding` and `sub-path` hold the archive's content, at the root and under a sub-path;
 * `generated` varies everything that can vary; `empty` has no content.
 */
export interface BuiltSite {
  name: string;
  folder: string;
  /** Base path, with slashes at both ends. */
  base: string;
  /** Content folder. */
  content: string;
}

export const siteNames = ['founding', 'sub-path', 'generated', 'empty'] as const;
export type SiteName = (typeof siteNames)[number];

declare module 'vitest' {
  export interface ProvidedContext {
    sites: Record<SiteName, BuiltSite>;
  }
}
