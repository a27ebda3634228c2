import { isReportId } from '../../model/ids.ts';

/** The ids of the two reports in the page's address; null if absent or malformed. */
export interface Choice {
  a: string | null;
  b: string | null;
}

/** Reads `?a=<id>&b=<id>`. */
export function readChoice(search: string): Choice {
  const parameters = new URLSearchParams(search);
  const idOf = (name: string) => {
    const value = parameters.get(name) ?? '';
    return isReportId(value) ? value : null;
  };
  return { a: idOf('a'), b: idOf('b') };
}

/** The province of a report id, from the first two digits of its code; wrong for the few divisions filed elsewhere. */
export function provinceOf(report: string): string {
  return `${report.slice(0, 2)}0000`;
}
