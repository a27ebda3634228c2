import type { Content } from '../../model/content.ts';
import { memo } from '../../model/memo.ts';

/** All that determines which documents the citations of a text mean, apart from the text itself. */
export const resolutionInputs = memo(({ divisions, documents, plans }: Content): readonly unknown[] => [
  divisions,
  documents,
  ...plans.values(),
]);
