import { z } from 'zod';
import { fieldFacts } from './field-facts.ts';

/** Text such as `440104` or `2024`, which YAML reads as a number if it is not quoted. */
export const unquotedTextSchema = z
  .union([z.string(), z.int().transform(String)])
  .register(fieldFacts, { notation: 'text' });
