import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { archiveLoader } from './loaders/collections.ts';
import { contentDirectory } from './loaders/content-directory.ts';
import type { CatalogueEntry } from './model/catalogue.ts';
import { guide } from './model/guide.ts';
import type { Indicator } from './model/indicator.ts';
import type { PlanMeta } from './model/plan.ts';
import type { Division } from './model/region.ts';
import type { ReportMeta } from './model/report.ts';
import type { Site } from './model/site.ts';
import type { Topic } from './model/topic.ts';

// Wiring only. Entries come from the loaders parsed and checked (src/parse, src/rules); `z.custom` gives them their type.
export const collections = {
  archive: defineCollection({ loader: archiveLoader('archive'), schema: z.custom<Site>() }),
  divisions: defineCollection({ loader: archiveLoader('divisions'), schema: z.custom<Division>() }),
  topics: defineCollection({ loader: archiveLoader('topics'), schema: z.custom<Topic>() }),
  indicators: defineCollection({ loader: archiveLoader('indicators'), schema: z.custom<Indicator>() }),
  reports: defineCollection({ loader: archiveLoader('reports'), schema: z.custom<ReportMeta>() }),
  plans: defineCollection({ loader: archiveLoader('plans'), schema: z.custom<PlanMeta>() }),
  catalogue: defineCollection({ loader: archiveLoader('catalogue'), schema: z.custom<CatalogueEntry>() }),
  guides: defineCollection({
    loader: glob({ pattern: '*.mdx', base: `${contentDirectory().root}/guides` }),
    schema: guide,
  }),
};
