/**
 * The sites that tests look at, each built by `npm run build` into its own folder: today's archive under the root and
 * under a sub-path, a generated one with everything that can vary, and one with nothing in it.
 */
export interface BuiltSite {
  name: string;
  /** Folder of the built files. */
  folder: string;
  /** Base path, with slashes at both ends. */
  base: string;
  /** Content folder that it was built from. */
  content: string;
}

export const siteNames = ['founding', 'sub-path', 'generated', 'empty'] as const;
export type SiteName = (typeof siteNames)[number];

declare module 'vitest' {
  export interface ProvidedContext {
    sites: Record<SiteName, BuiltSite>;
  }
}
