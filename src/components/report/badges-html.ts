import { timelinessWords } from '../../model/publication-words.ts';
import { entryStates, type timelinessStates } from '../../model/terms.ts';
import { attribute, escapeText } from '../html/escape.ts';

/** What the badges of a report depend on. */
export interface BadgedEntry {
  completeness: keyof typeof entryStates;
  /** Whether it was published before the end of the year that it reports on. */
  publishedWithinYear: boolean;
  timeliness: {
    status: keyof typeof timelinessStates;
    /** Days late; null if in time or unknown. */
    days: number | null;
  };
}

/** Whether the archive has a report's text, and whether the report was published in time. */
export function badgesHtml({ completeness, publishedWithinYear, timeliness }: BadgedEntry): string {
  const judgement = timelinessWords(timeliness);
  return (
    badge(`badge ${completeness}`, entryStates[completeness].name) +
    (judgement ? badge(`badge ${timeliness.status}`, judgement) : '') +
    (publishedWithinYear ? badge('badge', '报告年度结束前公布') : '')
  );
}

function badge(classes: string, name: string): string {
  return `<span${attribute('class', classes)}>${escapeText(name)}</span>`;
}
