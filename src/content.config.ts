import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { archiveLoader } from './loaders/archive.ts';
import { contentDirectory } from './loaders/content-directory.ts';
import { guide } from './model/guide.ts';
import type { Site } from './model/site.ts';

// Wiring only. The archive comes from its loader parsed and checked (src/parse, src/rules); `z.custom` gives it its type.
export const collections = {
  archive: defineCollection({ loader: archiveLoader(), schema: z.custom<Site>() }),
  guides: defineCollection({
    loader: glob({ pattern: '*.mdx', base: `${contentDirectory().root}/guides` }),
    schema: guide,
  }),
};
