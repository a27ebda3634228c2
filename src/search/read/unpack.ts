import { SearchError } from './search-error.ts';

/**
 * Gunzips a `.bin` file; checksum and length reveal any damage.
 * @throws SearchError
 */
export async function unpack(bytes: Uint8Array, path: string): Promise<Uint8Array> {
  // Not from a Blob: making one asks another process.
  const packed = new Response(bytes as Uint8Array<ArrayBuffer>).body as ReadableStream<Uint8Array<ArrayBuffer>>;
  try {
    return new Uint8Array(await new Response(packed.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
  } catch (error) {
    throw new SearchError('damaged', path, error);
  }
}
