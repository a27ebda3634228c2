import { SearchError } from './search-error.ts';

/**
 * Gunzips a `.bin` file; checksum and length reveal any damage.
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
