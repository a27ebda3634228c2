import { Unreadable } from '../cli/refusals.ts';

/** Names of Chinese encodings on old pages; GB18030 is a superset of all of them. */
const chinese = /^(?:gb2312|gb_2312-80|gbk|gb18030|cp936|ms936|x-gbk|hz-gb-2312|zh_cn)$/i;

/**
 * Decodes a text file by its byte order mark, else tries the `declared` encoding, UTF-8 and GB18030.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): { text: string; encoding: string } {
  const byMark = encodingOfMark(bytes);
  const byDeclaration = declared === null ? [] : [chinese.test(declared) ? 'gb18030' : declared.toLowerCase()];
  for (const encoding of byMark ? [byMark] : [...byDeclaration, 'utf-8', 'gb18030']) {
    const text = tryDecoding(bytes, encoding);
    if (text !== null && !text.includes('\0')) return { text, encoding };
  }
  throw new Unreadable('文件的编码认不出来', '用记事本或 VS Code 打开，另存为 UTF-8 后再导入');
}

/** The encoding that an HTML file declares in a meta element in its first 4 KB. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:-]{2,20})/i.exec(head)?.[1] ?? null;
}

function encodingOfMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function tryDecoding(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
