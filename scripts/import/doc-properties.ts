import { numberOf, type Sprms } from './doc-sprms.ts';
import { type XmlElement, xmlElement, xmlValue } from './docx-xml.ts';

/** Formatting of a run as a .docx has it; `fonts` are the names of fonts. */
export function runProperties(sprms: Sprms, fonts: readonly string[]): XmlElement {
  const style = numberOf(sprms, 0x4a30);
  const font = fonts[numberOf(sprms, 0x4a4f) ?? -1];
  const size = numberOf(sprms, 0x4a43);
  const highlight = numberOf(sprms, 0x2a0c) ?? 0;
  const colour = colourOf(sprms);
  return xmlElement('w:rPr', {}, [
    ...(style === undefined ? [] : [xmlValue('w:rStyle', style)]),
    ...(font === undefined ? [] : [xmlElement('w:rFonts', { 'w:ascii': font })]),
    ...toggle('w:b', numberOf(sprms, 0x0835)),
    ...toggle('w:vanish', numberOf(sprms, 0x083c)),
    ...(size === undefined ? [] : [xmlValue('w:sz', size)]),
    ...(colour === null ? [] : [xmlValue('w:color', colour)]),
    ...(highlight === 0 ? [] : [xmlValue('w:highlight', highlight)]),
    ...shading(sprms.get(0xca71), numberOf(sprms, 0x4866)),
    ...(numberOf(sprms, 0x2a48) === 1 ? [xmlValue('w:vertAlign', 'superscript')] : []),
    ...(numberOf(sprms, 0x0801) === 1 ? [xmlElement('w:ins')] : []),
    ...(numberOf(sprms, 0x0800) === 1 ? [xmlElement('w:del')] : []),
  ]);
}

/** Formatting of a paragraph as a .docx has it; `mark`: that of its mark. */
export function paragraphProperties(style: number | null, sprms: Sprms, mark: XmlElement | null): XmlElement {
  const [list, level, outline] = [0x460b, 0x260a, 0x2640].map((code) => numberOf(sprms, code));
  const numbering = [
    ...(level === undefined ? [] : [xmlValue('w:ilvl', level)]),
    ...(list === undefined ? [] : [xmlValue('w:numId', list > mostLists ? 0 : list)]),
  ];
  return xmlElement('w:pPr', {}, [
    ...(style === null ? [] : [xmlValue('w:pStyle', style)]),
    ...(numbering.length === 0 ? [] : [xmlElement('w:numPr', {}, numbering)]),
    ...(outline === undefined ? [] : [xmlValue('w:outlineLvl', outline)]),
    ...(((numberOf(sprms, 0x442c) ?? 0) & 7) === 0 ? [] : [xmlElement('w:framePr', { 'w:dropCap': 'drop' })]),
    ...shading(sprms.get(0xc64d), numberOf(sprms, 0x442d)),
    ...(mark ? [mark] : []),
  ]);
}

/** Shading; `short` is its older form, with colours of a palette. */
export function shading(long: Buffer | undefined, short: number | undefined): XmlElement[] {
  if (long && long.length >= 11) {
    const fill = colour(long.subarray(5, 9)) ?? 'auto';
    return [xmlElement('w:shd', { 'w:fill': fill, 'w:val': long.readUInt16LE(9) % 0xffff === 0 ? 'clear' : 'pct' })];
  }
  if (short === undefined) return [];
  const [fill, pattern] = [palette((short >> 5) & 0x1f), (short >> 10) % 0x3f];
  return [xmlElement('w:shd', { 'w:fill': fill, 'w:val': pattern === 0 ? 'clear' : 'pct' })];
}

/** Higher numbers mean that a paragraph has left its list. */
const mostLists = 0x7fe;

/** 0x80 means as in the style, 0x81 the opposite, which in a report is on. */
function toggle(name: string, value: number | undefined): XmlElement[] {
  return value === undefined || value === 0x80 ? [] : [xmlValue(name, value === 0 ? 0 : 1)];
}

function colourOf(sprms: Sprms): string | null {
  const own = sprms.get(0x6870);
  if (own) return colour(own) ?? 'auto';
  const index = numberOf(sprms, 0x2a42);
  return index === undefined ? null : palette(index);
}

/** A COLORREF ([MS-DOC] 2.9.43) in hexadecimal; null: automatic. */
function colour(bytes: Buffer): string | null {
  return bytes.readUInt8(3) === 0xff ? null : bytes.toString('hex', 0, 3);
}

/** A colour of the palette (Ico, [MS-DOC] 2.9.119): of interest is only whether it is white. */
function palette(index: number): string {
  if (index === 0) return 'auto';
  return index === 8 ? 'ffffff' : '000000';
}
