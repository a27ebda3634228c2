import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { archiveLoader } from './loaders/archive-loader.ts';
import { guidesLoader } from './loaders/guides-loader.ts';
import { guideSchema } from './model/guide.ts';
import type { Site } from './model/site.ts';

// The archive loader parses and checks the content itself; `z.custom` only adds the type.
export const collections = {
  archive: defineCollection({ loader: archiveLoader(), schema: z.custom<Site>() }),
  guides: defineCollection({ loader: guidesLoader(), schema: guideSchema }),
};
