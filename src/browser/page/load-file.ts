import { ShapeError } from './json-shape.ts';
import { siteWasUpdated } from './load-script.ts';

/**
 * Why a data file cannot be used: it does not exist, did not load, or has another shape; `updated`: one of these, because the
 * page is older than the site.
 */
export type Failure = 'missing' | 'unreachable' | 'unreadable' | 'updated';

export class FileError extends Error {
  override name = 'FileError';
  readonly failure: Failure;

  constructor(failure: Failure, address: string) {
    super(`${failure}: ${address}`);
    this.failure = failure;
  }
}

/** Loads a JSON file and converts it by `read`; throws a FileError if that fails. */
export async function loadFile<T>(address: string, read: (data: unknown) => T): Promise<T> {
  try {
    return await readFile(address, read);
  } catch (error) {
    if (error instanceof FileError && (await siteWasUpdated())) throw new FileError('updated', address);
    throw error;
  }
}

async function readFile<T>(address: string, read: (data: unknown) => T): Promise<T> {
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
