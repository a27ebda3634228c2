/** The names of fonts ([MS-DOC] 2.9.286); sprms refer to their numbers. */
export function readDocFonts(bytes: Buffer): string[] {
  const names: string[] = [];
  for (let at = 4; at < bytes.length; ) {
    const length = bytes.readUInt8(at);
    const name = bytes.toString('utf16le', at + nameOffset, at + 1 + length);
    names.push(name.split('\0')[0] ?? '');
    at += 1 + length;
  }
  return names;
}

/** Bytes before the name: length, weight, character set, PANOSE number, signature. */
const nameOffset = 40;
