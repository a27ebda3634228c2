import { pathToFileURL } from 'node:url';
import { glob, type Loader } from 'astro/loaders';
import { isPreviewWithoutContent } from './archive-loader.ts';
import { contentDirectory } from './content-directory.ts';

/** Astro loader of the guides, which Astro renders. */
export function guidesLoader(): Loader {
  // As a URL, because Astro would decode a path: `%20` in the name of a folder.
  const loader = glob({ pattern: '*.mdx', base: pathToFileURL(`${contentDirectory().root}/guides/`) });
  return {
    ...loader,
    load: async (context) => {
      if (!isPreviewWithoutContent(context)) await loader.load(context);
    },
  };
}
