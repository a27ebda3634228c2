import { SearchError } from './search-error.ts';

/**
 * Gunzips a `.bin` file; checksum and length reveal any damage.
 * @throws SearchError
 */
export async function unpack(bytes: Uint8Array, path: string): Promise<Uint8Array> {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  const written = writer.write(bytes as Uint8Array<ArrayBuffer>).then(() => writer.close());
  try {
    const [unpacked] = await Promise.all([new Response(readable).arrayBuffer(), written]);
    return new Uint8Array(unpacked);
  } catch (error) {
    throw new SearchError('damaged', path, error);
  }
}
