import { z } from 'zod';
import { fieldFacts } from './field-facts.ts';
import { plainTextSchema } from './plain-text.ts';

/**
 * The TextQuoteSelector of the W3C Web Annotation Data Model. `quote` must occur exactly once, within one source
 * paragraph, white space and width folded; `prefix` and `suffix` distinguish repeats.
 */
export const quoteFields = {
  quote: plainTextSchema
    .describe('原文片段，逐字照录，全文中只出现一次，且在同一自然段内')
    .register(fieldFacts, { forReaders: '所依据的原句' }),
  prefix: plainTextSchema.optional().describe('片段前紧接着的原文，片段重复出现时用来区分'),
  suffix: plainTextSchema.optional().describe('片段后紧接着的原文，片段重复出现时用来区分'),
};

export const quoteSelectorSchema = z.strictObject(quoteFields);
export type QuoteSelector = z.infer<typeof quoteSelectorSchema>;
