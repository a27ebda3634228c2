import { zip } from '../../../scripts/fuzz/zip.ts';

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
  'w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData"',
]
  .map((namespace) => `xmlns:${namespace}`)
  .join(' ');
