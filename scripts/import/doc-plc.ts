/** Items with the positions at which they begin and end ([MS-DOC] 2.2.2). */
export interface DocPlc {
  /** One more than items. */
  positions: number[];
  items: Buffer[];
}

/** Reads a PLC with items of `size` bytes. */
export function readPlc(bytes: Buffer, size: number): DocPlc {
  const count = Math.max(0, Math.floor((bytes.length - 4) / (4 + size)));
  const first = 4 * (count + 1);
  return {
    positions: bytes.length < 4 ? [] : Array.from({ length: count + 1 }, (_, i) => bytes.readUInt32LE(4 * i)),
    items: Array.from({ length: count }, (_, i) => bytes.subarray(first + size * i, first + size * (i + 1))),
  };
}
