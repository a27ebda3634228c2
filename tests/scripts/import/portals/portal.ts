import type { PortalReport } from './reports.ts';

/** A page or text file that holds a report, after a kind that is in use. */
export interface Portal {
  name: string;
  report: PortalReport;
  /** The day that the page gives; null if it gives none. */
  published: string | null;
  /** The file; `txt` for a text dump. */
  html?: string;
  txt?: string;
  /** Number of last lines of the report that the page leaves out; of lines that follow its text, such as 抄送. */
  missing?: number;
  extra?: number;
}
