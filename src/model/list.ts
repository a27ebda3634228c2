import { z } from 'zod';

/** A hundred times the longest real list. Longer ones are hostile or a mistake of a program. */
const maxEntries = 5000;

/** A list in front matter or an annotation file, of bounded length. */
export function listOf<Item extends z.ZodType>(item: Item): z.ZodArray<Item> {
  return z.array(item).max(maxEntries);
}
