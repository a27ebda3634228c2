import type { DocFile } from './doc-file.ts';
import { runProperties } from './doc-properties.ts';
import { readSprms } from './doc-sprms.ts';
import { type XmlElement, xmlElement, xmlValue } from './docx-xml.ts';

/** The automatic numbers of a document ([MS-DOC] 2.9.148 and 2.9.201) as a .docx has them. */
export function readDocLists(file: DocFile, fonts: readonly string[]): XmlElement {
  return xmlElement('w:numbering', {}, [...readDefinitions(file, fonts), ...readUses(file, fonts)]);
}

/** Bytes of a list definition, of a use of one, of the head of a level, and of the head of a changed level. */
const [definitionLength, useLength, levelLength, overrideLength] = [28, 16, 28, 8];

function readDefinitions(file: DocFile, fonts: readonly string[]): XmlElement[] {
  const bytes = file.part('lists');
  const levels = new LevelReader(file.after('lists'), fonts);
  const count = bytes.length < 2 ? 0 : bytes.readUInt16LE();
  return Array.from({ length: count }, (_, index) => {
    const own = bytes.subarray(2 + definitionLength * index);
    const isSimple = (own.readUInt8(26) & 1) !== 0;
    const children = Array.from({ length: isSimple ? 1 : 9 }, (_level, level) =>
      levels.next(level, own.readUInt16LE(8 + 2 * level)),
    );
    return xmlElement('w:abstractNum', { 'w:abstractNumId': own.readInt32LE() }, children);
  });
}

function readUses({ part }: DocFile, fonts: readonly string[]): XmlElement[] {
  const bytes = part('listUses');
  const count = bytes.length < 4 ? 0 : bytes.readUInt32LE();
  const levels = new LevelReader(bytes.subarray(4 + useLength * count), fonts);
  return Array.from({ length: count }, (_, index) => {
    const own = bytes.subarray(4 + useLength * index);
    levels.skip(4);
    const overrides = Array.from({ length: own.readUInt8(12) }, () => levels.nextOverride());
    return xmlElement('w:num', { 'w:numId': index + 1 }, [
      xmlValue('w:abstractNumId', own.readInt32LE()),
      ...overrides,
    ]);
  });
}

/** Reads levels one after another. */
class LevelReader {
  private at = 0;
  private readonly bytes: Buffer;
  private readonly fonts: readonly string[];

  constructor(bytes: Buffer, fonts: readonly string[]) {
    this.bytes = bytes;
    this.fonts = fonts;
  }

  skip(length: number): void {
    this.at += length;
  }

  /** `style`: the number of the style that is tied to the level. */
  next(level: number, style: number): XmlElement {
    const head = this.bytes.subarray(this.at, this.at + levelLength);
    const [runLength, paragraphLength] = [head.readUInt8(24), head.readUInt8(25)];
    const run = this.at + levelLength + paragraphLength;
    const text = run + runLength + 2;
    const textEnd = text + 2 * this.bytes.readUInt16LE(text - 2);
    const [form, flags] = [head.readUInt8(4), head.readUInt8(5)];
    this.at = textEnd;
    return xmlElement('w:lvl', { 'w:ilvl': level }, [
      xmlValue('w:start', head.readInt32LE()),
      xmlValue('w:numFmt', form === 255 ? 'none' : (forms[form] ?? `MSONFC ${form}`)),
      ...(style === noStyle ? [] : [xmlValue('w:pStyle', style)]),
      ...(flags & 0x04 ? [xmlElement('w:isLgl')] : []),
      ...(flags & 0x08 ? [xmlValue('w:lvlRestart', head.readUInt8(26))] : []),
      xmlValue('w:suff', ['tab', 'space', 'nothing'][head.readUInt8(15)] ?? 'tab'),
      xmlValue('w:lvlText', patternOf(this.bytes.toString('utf16le', text, textEnd))),
      runProperties(readSprms(this.bytes.subarray(run, run + runLength)), this.fonts),
    ]);
  }

  nextOverride(): XmlElement {
    const head = this.bytes.subarray(this.at, this.at + overrideLength);
    const flags = head.readUInt32LE(4);
    const level = flags & 0x0f;
    this.at += overrideLength;
    const start = flags & 0x10 ? [xmlValue('w:startOverride', head.readInt32LE())] : [];
    const format = flags & 0x20 ? [this.next(level, noStyle)] : [];
    return xmlElement('w:lvlOverride', { 'w:ilvl': level }, [...start, ...format]);
  }
}

const noStyle = 0xfff;

/** The numbers of outer levels are characters below 9. */
function patternOf(text: string): string {
  return Array.from(text, (character) => (character < '\t' ? `%${character.charCodeAt(0) + 1}` : character)).join('');
}

/** Forms of numbers by number (MSONFC, [MS-OSHARED] 2.2.1.3), which a .docx names. */
const forms =
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand'.split(
    ' ',
  );
