import { Unreadable } from '../cli/refusals.ts';
import { readDocParts } from './doc-parts.ts';
import { readDocxLines } from './docx-lines.ts';
import type { Source } from './source.ts';
import { marginSightings, wordSource } from './word-source.ts';

/** Reads a Word 97–2003 document as `readDocx` reads a .docx. */
export async function readDoc(bytes: Uint8Array): Promise<Source> {
  const { lines, seen } = readParts(bytes);
  return wordSource(lines, seen);
}

function readParts(bytes: Uint8Array): ReturnType<typeof readDocxLines> {
  try {
    const { text, margins } = readDocParts(bytes);
    const { lines, seen } = readDocxLines(text);
    return { lines, seen: [...seen, ...marginSightings(readDocxLines(margins).lines)] };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('不是能读的 .doc 文件（可能已损坏）', '用 Word 或 WPS 打开，另存为 .docx 再导入');
  }
}
