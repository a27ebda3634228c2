/** What a file is by its content, whatever its name says; null if only its name can say. */
export type FileContent = 'pdf' | 'zip' | 'compound' | 'rtf' | 'mht' | 'html' | null;

export function contentOf(bytes: Uint8Array): FileContent {
  const start = Buffer.from(bytes.subarray(0, 2000))
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf|\s)+/, '');
  return contents.find(([pattern]) => pattern.test(start))?.[1] ?? null;
}

/** Whether a compound file has a stream of a name. */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'));
}

const contents: readonly (readonly [RegExp, FileContent])[] = [
  [/^%PDF-/, 'pdf'],
  [/^PK/, 'zip'],
  [/^\u00d0\u00cf.\u00e0/, 'compound'],
  [/^\{\\rtf/, 'rtf'],
  [/^MIME-Version:|^From:.*[\r\n]+(?:.*[\r\n]+){0,5}MIME-Version:/i, 'mht'],
  [/^(?:<!DOCTYPE html|<!--|<html|<head|<meta|<\?xml[^>]*>\s*(?:<!DOCTYPE html|<html))/i, 'html'],
];
