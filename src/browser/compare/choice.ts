/** The two reports that an address names; null where it names none, or nothing that could be a report's id. */
export interface Choice {
  a: string | null;
  b: string | null;
}

const id = /^[1-9]\d{5}\/\d{4}(?:-[a-z0-9]+)*$/;

/** Reads `?a=<id>&b=<id>`. */
export function readChoice(search: string): Choice {
  const parameters = new URLSearchParams(search);
  const read = (name: string) => {
    const value = parameters.get(name) ?? '';
    return id.test(value) ? value : null;
  };
  return { a: read('a'), b: read('b') };
}

/** The code of the province that a report is filed in: the first two digits, but for the few divisions that are not. */
export function provinceOf(report: string): string {
  return `${report.slice(0, 2)}0000`;
}
