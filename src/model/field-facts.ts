import { z } from 'zod';

/**
 * Facts about a field that its type and description do not hold. `describe` tells editors what a field is and how to write
 * it; text editors, forms and the guide show that. Copies of a schema made by `describe` inherit its facts.
 */
export const fieldFacts = z.registry<{
  /** Description in the published data, if the one for editors only suits editors, such as “不知道就不写”. */
  forReaders?: string;
  /** How the value is written, if the type does not show it. */
  notation?: Notation;
}>();

export type Notation = 'text' | 'day' | 'partial-day' | 'year' | 'web-address' | 'sha256';
