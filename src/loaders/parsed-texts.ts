import type { Problem } from '../model/problem.ts';
import type { LocatedText } from '../parse/located.ts';
import type { TranscriptionFiles } from '../parse/read-report.ts';

/** What the parser makes of the files of one report or plan. */
export interface ParsedText<T> {
  value: LocatedText<T> | null;
  problems: Problem[];
}

/** Results of the parser from earlier runs. `npm run dev` has them (scripts/dev/parse-cache.ts); all else parses anew. */
export interface ParsedTexts {
  /**
   * Returns an earlier result of `parse` for the same files and topics, else calls it. `parseAgain` finds the positions of
   * an earlier result, which are needed only for problems.
   */
  recall<T>(
    files: TranscriptionFiles,
    topics: string,
    parse: () => ParsedText<T>,
    parseAgain: () => ParsedText<T>['value'],
  ): ParsedText<T>;
}
