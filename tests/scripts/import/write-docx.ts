import { crc32, deflateRawSync } from 'node:zlib';

/** Parts of a Word file, as XML inside their root elements. */
export interface WordParts {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  header?: string;
}

/** A paragraph of one run; properties are XML. */
export function p(text: string, properties = '', runProperties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text, runProperties)}</w:p>`;
}

/** A run. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** The bytes of a Word file. */
export function docx({ body, styles, numbering, footnotes, header }: WordParts): Uint8Array {
  const parts: [string, string | undefined][] = [
    ['document', `<w:body>${body}</w:body>`],
    ['styles', styles],
    ['numbering', numbering],
    ['footnotes', footnotes],
    ['header1', header],
  ];
  const files = parts.flatMap(([name, content]) => (content === undefined ? [] : [[name, content] as const]));
  return zip(
    files.map(([name, content]) => [
      `word/${name}.xml`,
      `<?xml version="1.0" encoding="UTF-8"?><w:${roots[name] ?? name} ${namespaces}>${content}</w:${roots[name] ?? name}>`,
    ]),
  );
}

const roots: Readonly<Record<string, string>> = { header1: 'hdr' };

const namespaces = [
  'w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'm="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'v="urn:schemas-microsoft-com:vml"',
]
  .map((namespace) => `xmlns:${namespace}`)
  .join(' ');

/** A ZIP archive; `claimed` replaces the size that the directory states for each file. */
export function zip(files: readonly (readonly [string, string])[], claimed?: number): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const [bytes, path] = [Buffer.from(content), Buffer.from(name)];
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claimed ?? bytes.length, 18);
    fields.writeUInt16LE(path.length, 22);
    local.push(Buffer.from('PK\u0003\u0004'), fields, path, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), fields, rest, path);
    offset += 30 + path.length + packed.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...local, ...directory, Buffer.from('PK\u0005\u0006'), end]));
}
