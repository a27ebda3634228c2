import { findTitle, isTitleLine, type TitleMatch } from './find-title.ts';
import type { PlaceNames } from './place-names.ts';
import type { SourceLine } from './source.ts';

/** Where the report is in a source that may hold another document too. */
export interface FoundReport {
  title: TitleMatch | null;
  /** Index of the first line of running text. */
  textBegins: number;
  /** Index of the report's first line if another document is above it, else 0. */
  begins: number;
  /** Index of the title of another document; null if there is none. */
  otherTitle: number | null;
}

/** Words in the title of a letter or notice that comes with a report. */
const covering = /(?:报送|呈报|上报|呈送|报备|印发|转发|公布|公开).*(?:报告|函|通知|请示|公告)/;

/**
 * Finds the title and the first running text (`isProse`). If a covering letter is above the report, the report is what has
 * the second title.
 */
export function findReport(
  lines: readonly SourceLine[],
  metadataTitle: string | undefined,
  names: PlaceNames,
  isProse: (line: SourceLine) => boolean,
): FoundReport {
  const isText = (line: SourceLine) => line.inMainContent && isProse(line);
  const first = lines.findIndex(isText);
  const begin = first < 0 ? lines.length : first;
  const title = findTitle(lines, { start: 0, before: begin, metadataTitle, names });
  const second = lines.findIndex((line, index) => index > begin && line.inMainContent && isTitleLine(line));
  if (second < 0) return { title, textBegins: first, begins: 0, otherTitle: null };
  const isCovered = title === null || covering.test(title.text);
  const hasHeading = lines.slice(begin, second).some(({ text }) => /^[一二]、/.test(text));
  const textBegins = lines.findIndex((line, index) => index > second && isText(line));
  if (!isCovered || hasHeading || textBegins < 0) return { title, textBegins: first, begins: 0, otherTitle: second };
  const own = findTitle(lines, { start: begin + 1, before: second + 1, metadataTitle: undefined, names });
  return { title: own, textBegins, begins: own?.from ?? second, otherTitle: title?.from ?? 0 };
}
