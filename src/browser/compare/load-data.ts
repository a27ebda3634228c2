import { asArray, asNumber, asObject, asString, type ReportData, readReport, ShapeError } from './data-file.ts';

/** Why a data file cannot be used: it does not exist, did not load, or has another shape. */
export type Failure = 'missing' | 'unreachable' | 'unreadable';

export class FileError extends Error {
  override name = 'FileError';
  readonly failure: Failure;

  constructor(failure: Failure, address: string) {
    super(`${failure}: ${address}`);
    this.failure = failure;
  }
}

export interface ReportOption {
  id: string;
  year: number;
  /** Place name: 广州市越秀区. */
  place: string;
  issuer: string;
}

/** Loads a report's data file. `base`: the site's base path, with trailing slash. */
export function loadReport(base: string, id: string): Promise<ReportData> {
  return loadFile(`${base}data/reports/${id}.json`, readReport);
}

/** Loads the list of a province's reports with full text. */
export function loadReportOptions(base: string, province: string): Promise<ReportOption[]> {
  return loadFile(`${base}data/compare/${province}.json`, (data) =>
    asArray(asObject(data).reports).map((entry) => {
      const report = asObject(entry);
      return {
        id: asString(report.id),
        year: asNumber(report.year),
        place: asString(report.place),
        issuer: asString(report.issuer),
      };
    }),
  );
}

/** Loads a JSON file and converts it by `read`; throws a FileError if that fails. */
export async function loadFile<T>(address: string, read: (data: unknown) => T): Promise<T> {
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
