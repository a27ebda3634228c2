import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { isCompressible } from './content-types.ts';
import { type FolderServer, serveFolder } from './folder.ts';

/** Responses that a server has sent, and the bytes of their bodies. */
export interface Traffic {
  requests: number;
  bytes: number;
}

/**
 * Serves a folder like a CDN: text in Brotli, other files uncompressed. `traffic` returns the counts since its last call;
 * they are counted here because browsers do not count requests of workers.
 */
export async function serveAsCdn(folder: string): Promise<FolderServer & { traffic: () => Traffic }> {
  const compressed = new Map<string, Buffer>();
  let sent: Traffic = { requests: 0, bytes: 0 };
  const server = await serveFolder(
    { folder, base: '/' },
    {
      encode: (file) => {
        if (!isCompressible(file)) return null;
        const body = compressed.get(file) ?? compress(file);
        compressed.set(file, body);
        return { body, headers: { 'content-encoding': 'br' } };
      },
      onSent: (bytes) => {
        sent = { requests: sent.requests + 1, bytes: sent.bytes + bytes };
      },
    },
  );
  const traffic = () => {
    const counts = sent;
    sent = { requests: 0, bytes: 0 };
    return counts;
  };
  return { ...server, traffic };
}

function compress(file: string): Buffer {
  return brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}
