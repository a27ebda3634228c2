/** How the fonts of a made PDF are encoded. */
export type Encoding = 'UniGB-UTF16-H' | 'UniGB-UCS2-H' | 'GBK-EUC-H';

export const pageWidth = 595;
export const pageHeight = 842;

/** Objects beside fonts and pages: resources by kind, and entries of the catalogue. `objects` count from 20. */
export interface Extras {
  resources?: string;
  catalogue?: string;
  objects?: readonly (string | Uint8Array)[];
  pageEntries?: string;
}

/**
 * Writes a PDF. Each page is a content stream. Fonts: F1 has a predefined Chinese encoding, F2 gives glyph numbers and no
 * characters, F3 has an encoding that does not exist, F4 is F1 set in columns.
 */
export function makePdf(
  pages: readonly string[],
  encoding: Encoding = 'UniGB-UTF16-H',
  extras: Extras = {},
): Uint8Array {
  const first = 40;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`);
  const resources = `<</Font<</F1 3 0 R/F2 4 0 R/F3 5 0 R/F4 9 0 R>>${extras.resources ?? ''}>>`;
  const objects = new Map<number, string | Uint8Array>([
    [1, `<</Type/Catalog/Pages 2 0 R${extras.catalogue ?? ''}>>`],
    [2, `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${pages.length}>>`],
    [3, font(encoding, 'GB1')],
    [4, font('Identity-H', 'Identity')],
    [5, font('NoSuchMap-H', 'GB1')],
    [6, cidFont('GB1')],
    [
      7,
      '<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 860/Descent -140/CapHeight 700/StemV 80>>',
    ],
    [8, cidFont('Identity')],
    [9, font('UniGB-UTF16-V', 'GB1')],
    ...(extras.objects ?? []).map((object, index): [number, string | Uint8Array] => [20 + index, object]),
  ]);
  pages.forEach((content, index) => {
    const page = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${pageWidth} ${pageHeight}]/Resources ${resources}${extras.pageEntries ?? ''}`;
    objects.set(first + 2 * index, `${page}/Contents ${first + 2 * index + 1} 0 R>>`);
    objects.set(first + 2 * index + 1, stream('', Buffer.from(content)));
  });
  return assemble(objects);
}

/** A stream with its dictionary's entries. */
export function stream(entries: string, data: Uint8Array): Uint8Array {
  return Buffer.concat([
    Buffer.from(`<<${entries}/Length ${data.length}>>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
}

/** Shows a string at a place, in points from the page's lower left corner. */
export function show(
  text: string,
  x: number,
  y: number,
  size = 14,
  encoding: Encoding = 'UniGB-UTF16-H',
  name = 'F1',
): string {
  return `BT /${name} ${size} Tf 1 0 0 1 ${x} ${y} Tm <${encode(text, encoding)}> Tj ET\n`;
}

/** Shows the glyphs with these numbers. */
export function showGlyphs(numbers: readonly number[], x: number, y: number, size = 14, name = 'F2'): string {
  const hex = numbers.map((number) => number.toString(16).padStart(4, '0')).join('');
  return `BT /${name} ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex}> Tj ET\n`;
}

function font(encoding: string, ordering: string): string {
  return `<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/${encoding}/DescendantFonts[${ordering === 'GB1' ? 6 : 8} 0 R]>>`;
}

function cidFont(ordering: string): string {
  return `<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})/Supplement 2>>/FontDescriptor 7 0 R/DW 1000/W[1 95 500 814 939 500]>>`;
}

function encode(text: string, encoding: Encoding): string {
  if (encoding === 'GBK-EUC-H') return [...text].map((character) => gbk.get(character) ?? '').join('');
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}

/** Character → hexadecimal code in GBK. */
const gbk: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 0xfe - 0x81 + 1 }, (_, row) => row + 0x81)
    .flatMap((lead) => Array.from({ length: 0xfe - 0x40 + 1 }, (_, cell) => [lead, cell + 0x40]))
    .map((pair): [string, string] => [
      new TextDecoder('gbk').decode(Uint8Array.from(pair)),
      Buffer.from(pair).toString('hex'),
    ])
    .concat(
      Array.from({ length: 95 }, (_, i) => [String.fromCharCode(i + 32), (i + 32).toString(16)] as [string, string]),
    ),
);

function assemble(objects: ReadonlyMap<number, string | Uint8Array>): Uint8Array {
  const parts = [Buffer.from('%PDF-1.7\n')];
  for (const [number, object] of objects) {
    parts.push(Buffer.from(`${number} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
  }
  // Without a table of offsets, which readers then rebuild.
  return Buffer.concat([...parts, Buffer.from('trailer\n<</Root 1 0 R>>\n%%EOF')]);
}
