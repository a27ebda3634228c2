import { crc32, inflateRawSync } from 'node:zlib';
import { Unreadable } from '../cli/refusals.ts';
import { childElements, parseXml, type XmlElement } from './docx-xml.ts';

/** The XML parts of a Word file, by name such as `word/document.xml`; pictures are never unpacked. */
export interface DocxPackage {
  names: readonly string[];
  /** Null if there is no such part. */
  read: (name: string) => XmlElement | null;
}

/**
 * Opens the ZIP archive that a .docx file is. The sizes in its directory count before anything is unpacked; because they may
 * lie, unpacking stops at them.
 * @throws Unreadable if the XML parts are too large
 */
export function openDocx(bytes: Uint8Array): DocxPackage {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(file);
  const size = [...entries.values()].filter(isXml).reduce((total, entry) => total + entry.size, 0);
  if (size > mostXml) throw tooLarge(size);
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      if (entry && entry.size > largestPart) throw tooLarge(entry.size);
      return entry ? parseXml(decodeXml(unpack(file, entry))) : null;
    },
  };
}

/** The bytes of a part; null if there is none. @throws Error if the archive is damaged */
export function unpackPart(bytes: Uint8Array, name: string): Uint8Array | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entry = readDirectory(file).get(name);
  return entry ? unpack(file, entry) : null;
}

/** The name of a part that another refers to, such as `styles`; its usual name if there is no reference. */
export function relatedPart({ names, read }: DocxPackage, owner: string, kind: string): string {
  const folder = owner.replace(/[^/]*$/, '');
  const relations = read(`${folder}_rels/${owner.slice(folder.length)}.rels`);
  const targets = (relations ? childElements(relations) : [])
    .filter(({ attributes }) => attributes.get('Type')?.endsWith(`/${kind}`))
    .map(({ attributes }) => attributes.get('Target') ?? '')
    .map((target) => (target.startsWith('/') ? target.slice(1) : folder + target));
  return targets.find((target) => names.includes(target)) ?? `word/${kind}.xml`;
}

/** Bytes of all XML parts together, most of which are never read. */
const mostXml = 100_000_000;
/** Bytes of a part that is read; the text of a long report has less than two million. */
const largestPart = 10_000_000;

function tooLarge(size: number): Unreadable {
  return new Unreadable(
    `文档解开后太大（${Math.round(size / 1e6)} MB）`,
    '检查是否选错了文件；用 Word 打开，把正文复制到新文档里再导入',
  );
}

interface Entry {
  name: string;
  method: number;
  checksum: number;
  packedSize: number;
  size: number;
  offset: number;
}

function isXml({ name }: Entry): boolean {
  return /\.(?:xml|rels)$/i.test(name);
}

/** The central directory (APPNOTE.TXT 4.3.12). Encrypted and ZIP64 archives are no Word files. */
function readDirectory(file: Buffer): Map<string, Entry> {
  const end = file.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0) throw new Error('no central directory');
  const entries = new Map<string, Entry>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    if (file.readUInt32LE(at) !== 0x02014b50) throw new Error('damaged central directory');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    const nameEnd = at + 46 + (nameLength ?? 0);
    const name = file.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/');
    entries.set(name, {
      name,
      method: file.readUInt16LE(at + 10),
      checksum: file.readUInt32LE(at + 16),
      packedSize: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    });
    at = nameEnd + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

function unpack(file: Buffer, { method, checksum, packedSize, size, offset }: Entry): Buffer {
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const packed = file.subarray(start, start + packedSize);
  if (method !== 0 && method !== 8) throw new Error(`unknown compression ${method}`);
  const content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  if (crc32(content) !== checksum) throw new Error('damaged part');
  return content;
}

function decodeXml(bytes: Buffer): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}
