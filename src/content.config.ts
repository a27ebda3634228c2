import { defineCollection } from 'astro:content';
import { pathToFileURL } from 'node:url';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { archiveLoader } from './loaders/archive-loader.ts';
import { contentDirectory } from './loaders/content-directory.ts';
import { guideSchema } from './model/guide.ts';
import type { Site } from './model/site.ts';

// The archive loader parses and checks the content itself; `z.custom` only adds the type.
export const collections = {
  archive: defineCollection({ loader: archiveLoader(), schema: z.custom<Site>() }),
  guides: defineCollection({
    // As a URL, because Astro would decode a path: `%20` in the name of a folder.
    loader: glob({ pattern: '*.mdx', base: pathToFileURL(`${contentDirectory().root}/guides/`) }),
    schema: guideSchema,
  }),
};
