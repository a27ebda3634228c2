const blockSize = 512;

/** Extracts the regular files that `isWanted` accepts from a tar archive of npm (ustar), by name without `package/`. */
export function untar(archive: Buffer, isWanted: (name: string) => boolean): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let offset = 0; offset + blockSize <= archive.length; ) {
    const header = archive.subarray(offset, offset + blockSize);
    if (header.every((byte) => byte === 0)) break;
    const prefix = field(header, 345, 155);
    const path = `${prefix === '' ? '' : `${prefix}/`}${field(header, 0, 100)}`;
    const size = Number.parseInt(field(header, 124, 12), 8);
    const type = field(header, 156, 1);
    const start = offset + blockSize;
    if (!(size >= 0) || start + size > archive.length) throw new Error(`The archive breaks off at ${path}.`);
    const name = path.replace(/^package\//, '');
    if ((type === '0' || type === '') && isWanted(name)) files.set(name, archive.subarray(start, start + size));
    offset = start + Math.ceil(size / blockSize) * blockSize;
  }
  return files;
}

function field(header: Buffer, start: number, length: number): string {
  return (
    header
      .toString('latin1', start, start + length)
      .replace(/[\0 ]+$/, '')
      .split('\0')[0] ?? ''
  );
}
