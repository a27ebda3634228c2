import type { Problem } from '../model/problem.ts';
import type { LocatedText } from '../parse/located.ts';
import type { TranscriptionFiles } from '../parse/read-report.ts';
import type { EarlierFindings } from '../rules/run-rules.ts';

/** What the parser makes of the files of one report or plan. */
export interface ParsedText<T> {
  value: LocatedText<T> | null;
  problems: Problem[];
}

/** Results of earlier runs. `npm run dev` has them (scripts/dev/parse-cache.ts); all else parses and checks anew. */
export interface EarlierResults extends EarlierFindings {
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
