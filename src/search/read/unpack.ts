import { SearchError } from './search-error.ts';

/**
 * Unpacks a `.bin` file. gzip carries a checksum and a length, so that any damage is an error here.
 * @throws SearchError
 */
export async function unpack(bytes: Uint8Array, path: string): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
  try {
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (error) {
    throw new SearchError('damaged', path, error);
  }
}
