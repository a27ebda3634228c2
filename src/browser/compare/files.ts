import { type Compared, list, number, readCompared, record, ShapeError, text } from './compared.ts';

/** What went wrong with a file, for words: it is not there, it did not come, it is something else. */
export type Failure = 'missing' | 'unreachable' | 'unreadable';

export class FileError extends Error {
  override name = 'FileError';
  readonly failure: Failure;

  constructor(failure: Failure, address: string) {
    super(`${failure}: ${address}`);
    this.failure = failure;
  }
}

/** A report that can be chosen. */
export interface Offered {
  id: string;
  year: number;
  /** 广州市越秀区 */
  place: string;
  issuer: string;
}

/** Loads a report's data file. `base` is the site's base path with its slash. */
export function loadReport(base: string, id: string): Promise<Compared> {
  return load(`${base}data/reports/${id}.json`, readCompared);
}

/** Loads the list of a province's full texts. */
export function loadOffered(base: string, province: string): Promise<Offered[]> {
  return load(`${base}data/compare/${province}.json`, (data) =>
    list(record(data).reports).map((entry) => {
      const report = record(entry);
      return {
        id: text(report.id),
        year: number(report.year),
        place: text(report.place),
        issuer: text(report.issuer),
      };
    }),
  );
}

/** Loads a data file and reads it into what is needed; throws a FileError where that fails. */
export async function load<T>(address: string, read: (data: unknown) => T): Promise<T> {
  const response = await fetch(address).catch(() => null);
  if (!response) throw new FileError('unreachable', address);
  if (response.status === 404) throw new FileError('missing', address);
  if (!response.ok) throw new FileError('unreachable', address);
  try {
    return read(await response.json());
  } catch (error) {
    if (error instanceof ShapeError || error instanceof SyntaxError) throw new FileError('unreadable', address);
    throw new FileError('unreachable', address);
  }
}
