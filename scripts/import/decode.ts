import { Unreadable } from '../cli/refusals.ts';
import { chineseShare, leastShare } from './chinese-share.ts';
import type { Sighting } from './sighting.ts';
import type { SourceLine } from './source.ts';

/** Names of Chinese encodings on old pages; GB18030 is a superset of all of them. */
const mainland = /^(?:gb2312|gb_2312-80|gbk|gb18030|cp936|ms936|x-gbk|zh_cn)$/i;
/** Encodings of Chinese text, most common first. UTF-16 without byte order mark comes from careless programs. */
const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];

export interface DecodedText {
  text: string;
  encoding: string;
  /** Number of byte sequences that the encoding does not have; each is U+FFFD in `text`. */
  badBytes: number;
}

/**
 * Decodes a text file by its byte order mark, else by the first encoding that gives Chinese: the `declared` one, then the
 * usual ones. Tolerates a few bad bytes if no encoding fits without.
 * @throws Unreadable if no encoding gives Chinese
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText {
  const mark = encodingOfMark(bytes);
  const candidates = mark ? [mark] : [...new Set([...usable(declared), ...encodings])];
  for (const encoding of candidates) {
    const text = tryDecoding(bytes, encoding, true);
    if (text !== null && isChinese(text)) return { text, encoding, badBytes: 0 };
  }
  const [best] = candidates
    .map((encoding) => {
      const text = tryDecoding(bytes, encoding, false) ?? '';
      return { text, encoding, badBytes: text.split('\uFFFD').length - 1 };
    })
    .filter(({ text, badBytes }) => badBytes <= mostBadBytes && isChinese(text))
    .sort((a, b) => a.badBytes - b.badBytes);
  if (best) return best;
  throw new Unreadable('文件的编码认不出来', '用记事本或 VS Code 打开，另存为 UTF-8 后再导入');
}

/** More mean a wrong encoding or a damaged file. */
const mostBadBytes = 10;

/** Where the bad bytes of a decoded text are; null if in no line, as in a script. */
export function badBytesIn(lines: readonly SourceLine[], { badBytes }: DecodedText): Sighting[] {
  if (badBytes === 0) return [];
  const damaged = lines.flatMap(({ text }, index): Sighting[] =>
    text.includes('\uFFFD') ? [{ kind: 'bad-byte', line: index + 1, text }] : [],
  );
  return damaged.length > 0 ? damaged : [{ kind: 'bad-byte', line: null, text: '' }];
}

/** The encoding that an HTML file declares in a meta element in its first 4 KB. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:-]{2,20})/i.exec(head)?.[1] ?? null;
}

/** A declaration counts only if the encoding can hold Chinese. A page that can be read as far as it is not UTF-16. */
function usable(declared: string | null): string[] {
  if (declared === null) return [];
  if (mainland.test(declared)) return ['gb18030'];
  return /^(?:utf-?8|big5(?:-hkscs)?)$/i.test(declared) ? [declared.toLowerCase()] : [];
}

function isChinese(text: string): boolean {
  return !text.includes('\0') && (chineseShare(text) ?? 1) >= leastShare;
}

function encodingOfMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function tryDecoding(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
