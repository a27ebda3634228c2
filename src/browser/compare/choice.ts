/** The ids of the two reports in the page's address; null if absent or malformed. */
export interface Choice {
  a: string | null;
  b: string | null;
}

const idPattern = /^[1-9]\d{5}\/\d{4}(?:-[a-z0-9]+)*$/;

/** Reads `?a=<id>&b=<id>`. */
export function readChoice(search: string): Choice {
  const parameters = new URLSearchParams(search);
  const idOf = (name: string) => {
    const value = parameters.get(name) ?? '';
    return idPattern.test(value) ? value : null;
  };
  return { a: idOf('a'), b: idOf('b') };
}

/** The province of a report id, from the first two digits of its code; wrong for the few divisions filed elsewhere. */
export function provinceOf(report: string): string {
  return `${report.slice(0, 2)}0000`;
}
