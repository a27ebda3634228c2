/** Properties of a run, paragraph or row by their code (sprm, [MS-DOC] 2.2.5), with their operands. */
export type Sprms = ReadonlyMap<number, Buffer>;

/** Reads a list of properties. A later one replaces an earlier one; `data` holds those that are too long for their place. */
export function readSprms(list: Buffer, data: Buffer = Buffer.alloc(0)): Sprms {
  const sprms = new Map<number, Buffer>();
  for (let at = 0; at + 2 < list.length; ) {
    const code = list.readUInt16LE(at);
    const end = at + 2 + operandLength(code, list.subarray(at + 2));
    const operand = list.subarray(at + 2, end);
    sprms.set(code, operand);
    if (elsewhere.has(code)) {
      const start = operand.readUInt32LE();
      const rest = data.subarray(start + 2, start + 2 + data.readUInt16LE(start));
      for (const [other, value] of readSprms(rest)) sprms.set(other, value);
    }
    at = end;
  }
  return sprms;
}

/** A value of one, two or four bytes; undefined if the property is not set. */
export function numberOf(sprms: Sprms, code: number): number | undefined {
  const operand = sprms.get(code);
  return operand && operand.length > 0 ? operand.readUIntLE(0, Math.min(4, operand.length)) : undefined;
}

/** sprmPHugePapx and sprmPTableProps refer to the data stream. */
const elsewhere: ReadonlySet<number> = new Set([0x6646, 0x646b]);

/** Bytes of an operand by the three highest bits of the code; null: its first byte counts the others. */
const lengths = [1, 1, 2, 4, 2, 2, null, 3] as const;

function operandLength(code: number, rest: Buffer): number {
  const length = lengths[code >> 13];
  if (length !== null) return length ?? 1;
  const counted = rest.readUInt8();
  // sprmTDefTable counts in two bytes, and one too many.
  if (code === 0xd608) return rest.readUInt16LE() + 1;
  // sprmPChgTabs with more tabs than its first byte can count.
  if (code === 0xc615 && counted === 255) {
    const deleted = rest.readUInt8(1);
    return 3 + 4 * deleted + 3 * rest.readUInt8(2 + 4 * deleted);
  }
  return 1 + counted;
}
