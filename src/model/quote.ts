import { z } from 'zod';
import { plainText } from './plain-text.ts';

/**
 * A passage, told by its words: the TextQuoteSelector of the W3C Web Annotation Data Model. `quote` must occur exactly
 * once in one source paragraph, white space folded; `prefix` and `suffix` tell repeats apart.
 */
export const quoteFields = {
  quote: plainText.describe('原文片段，逐字照录，全文中只出现一次，且在同一自然段内'),
  prefix: plainText.optional().describe('片段前紧接着的原文，片段重复出现时用来区分'),
  suffix: plainText.optional().describe('片段后紧接着的原文，片段重复出现时用来区分'),
};

export const quoteSelector = z.strictObject(quoteFields);
export type QuoteSelector = z.infer<typeof quoteSelector>;
