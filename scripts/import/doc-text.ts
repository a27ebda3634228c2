import { Unreadable } from '../cli/refusals.ts';
import type { DocFile } from './doc-file.ts';
import { readPlc } from './doc-plc.ts';

/** All characters of a document, as UTF-16 code units, and their offsets in the main stream. */
export interface DocText {
  text: string;
  offsets: Uint32Array;
}

/**
 * Reads the text from its pieces ([MS-DOC] 2.8.35), which may be in any order in the file.
 * @throws Unreadable after a fast save, which leaves formatting in the pieces; Error if text is missing
 */
export function readDocText(file: DocFile): DocText {
  const { positions, items } = readPlc(pieceTable(file.part('pieces')), 8);
  const offsets = new Uint32Array(positions.at(-1) ?? 0);
  let text = '';
  items.forEach((item, index) => {
    if (item.readUInt16LE(6) !== 0) throw fastSaved();
    const [start, end] = [positions[index] ?? 0, positions[index + 1] ?? 0];
    const field = item.readUInt32LE(2);
    const isCompressed = (field & 0x40000000) !== 0;
    const [offset, width] = isCompressed ? [(field & 0x3fffffff) / 2, 1] : [field & 0x3fffffff, 2];
    const bytes = file.main.subarray(offset, offset + width * (end - start));
    text += isCompressed ? new TextDecoder('windows-1252').decode(bytes) : bytes.toString('utf16le');
    for (let at = start; at < end; at++) offsets[at] = offset + width * (at - start);
  });
  if (text.length !== offsets.length || text.length < file.stories.headerBoxes.end) throw new Error('text is missing');
  return { text, offsets };
}

/** The last part of the structure, after properties of pieces. */
function pieceTable(bytes: Buffer): Buffer {
  let at = 0;
  while (bytes.readUInt8(at) === 1) at += 3 + bytes.readUInt16LE(at + 1);
  return bytes.subarray(at + 5, at + 5 + bytes.readUInt32LE(at + 1));
}

function fastSaved(): Unreadable {
  return new Unreadable(
    '文档是“快速保存”的，有的格式读不出来',
    '用 Word 或 WPS 打开，另存为 .docx，然后导入另存的文件',
  );
}
