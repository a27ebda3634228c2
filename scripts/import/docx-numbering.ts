import { Unreadable } from '../cli/refusals.ts';
import type { DocxStyles } from './docx-styles.ts';
import { dingbat } from './docx-symbol.ts';
import { child, childElements, isOn, valOf, type XmlElement } from './docx-xml.ts';
import { chinese, chineseDigits, roman } from './number-forms.ts';

/** Writes the numbers and bullets that Word sets by itself, which are not in the text. */
export class DocxNumbering {
  private readonly lists: ReadonlyMap<string, XmlElement>;
  private readonly definitions: ReadonlyMap<string, XmlElement>;
  private readonly styles: DocxStyles;
  /** Current number per level, by definition: lists of one definition count on. */
  private readonly counts = new Map<XmlElement, (number | undefined)[]>();
  private readonly begun = new Set<XmlElement>();

  constructor(part: XmlElement | null, styles: DocxStyles) {
    const all = part ? childElements(part) : [];
    const byId = (name: string, id: string) =>
      new Map(all.filter((own) => own.name === name).map((own) => [own.attributes.get(id) ?? '', own]));
    this.lists = byId('w:num', 'w:numId');
    this.definitions = byId('w:abstractNum', 'w:abstractNumId');
    this.styles = styles;
  }

  /**
   * The number of the next paragraph, with the space after it; empty if it has none. Call it once per paragraph, in order.
   * `w:numPr` counts on the paragraph, on its style and on those that the style is based on; `numId` 0 switches it off.
   * @throws Unreadable for a form of number that cannot be written
   */
  next(properties: XmlElement | undefined, chain: readonly XmlElement[]): string {
    const place = this.placeOf(properties, chain);
    if (!place) return '';
    const { list, definition, level } = place;
    const counts = this.count(list, definition, level);
    return this.write(list, definition, level, counts);
  }

  private placeOf(
    properties: XmlElement | undefined,
    chain: readonly XmlElement[],
  ): { list: XmlElement; definition: XmlElement; level: number } | null {
    const own = child(properties, 'w:numPr');
    const style = chain.find((each) => valOf(child(child(each, 'w:pPr'), 'w:numPr'), 'w:numId') !== undefined);
    const ofStyle = child(child(style, 'w:pPr'), 'w:numPr');
    const id = valOf(own, 'w:numId') ?? valOf(ofStyle, 'w:numId');
    if (id === undefined || id === '0') return null;
    const found = this.definitionOf(id);
    if (!found) return null;
    const isOwn = valOf(own, 'w:numId') !== undefined;
    const linked = isOwn ? undefined : linkedLevel(found.definition, style);
    const level = valOf(own, 'w:ilvl') ?? linked ?? (isOwn ? undefined : valOf(ofStyle, 'w:ilvl'));
    return { ...found, level: Number(level ?? 0) };
  }

  /** A definition may leave its levels to a list style, which refers to another list. */
  private definitionOf(id: string, seen: readonly string[] = []): { list: XmlElement; definition: XmlElement } | null {
    const list = this.lists.get(id);
    const definition = this.definitions.get(valOf(list, 'w:abstractNumId') ?? '');
    if (!list || !definition || seen.includes(id)) return null;
    const link = valOf(definition, 'w:numStyleLink');
    if (link === undefined) return { list, definition };
    const other = valOf(child(child(this.styles.listStyle(link), 'w:pPr'), 'w:numPr'), 'w:numId');
    const found = other === undefined ? null : this.definitionOf(other, [...seen, id]);
    return found && { list, definition: found.definition };
  }

  private count(list: XmlElement, definition: XmlElement, level: number): readonly (number | undefined)[] {
    const counts = this.counts.get(definition) ?? [];
    this.counts.set(definition, counts);
    if (!this.begun.has(list)) {
      this.begun.add(list);
      for (const override of childElements(list)) {
        if (valOf(override, 'w:startOverride') !== undefined)
          counts[Number(override.attributes.get('w:ilvl'))] = undefined;
      }
    }
    for (let outer = 0; outer < level; outer++) counts[outer] ??= startOf(list, definition, outer);
    const count = counts[level];
    counts[level] = count === undefined ? startOf(list, definition, level) : count + 1;
    for (let inner = level + 1; inner < 9; inner++) {
      const restart = Number(valOf(levelOf(list, definition, inner), 'w:lvlRestart') ?? inner);
      if (restart > level) counts[inner] = undefined;
    }
    return counts;
  }

  private write(
    list: XmlElement,
    definition: XmlElement,
    level: number,
    counts: readonly (number | undefined)[],
  ): string {
    const format = levelOf(list, definition, level);
    if (!format || isOn(child(child(format, 'w:rPr'), 'w:vanish'))) return '';
    const pattern = valOf(format, 'w:lvlText') ?? '';
    if (valOf(format, 'w:numFmt') === 'bullet') return withSpace(bullet(pattern, format), format);
    const isLegal = isOn(child(format, 'w:isLgl'));
    const text = pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const of = levelOf(list, definition, Number(digit) - 1);
      const form = isLegal ? 'decimal' : formOf(of);
      return writeNumber(form, counts[Number(digit) - 1] ?? startOf(list, definition, Number(digit) - 1));
    });
    return withSpace(text, format);
  }
}

/** The level that a definition ties to a style. */
function linkedLevel(definition: XmlElement, style: XmlElement | undefined): string | undefined {
  const id = style?.attributes.get('w:styleId');
  return childElements(definition)
    .find((level) => level.name === 'w:lvl' && valOf(level, 'w:pStyle') === id)
    ?.attributes.get('w:ilvl');
}

function levelOf(list: XmlElement, definition: XmlElement, level: number): XmlElement | undefined {
  const isLevel = (element: XmlElement) => element.attributes.get('w:ilvl') === String(level);
  const override = childElements(list).find((own) => own.name === 'w:lvlOverride' && isLevel(own));
  return child(override, 'w:lvl') ?? childElements(definition).find((own) => own.name === 'w:lvl' && isLevel(own));
}

function startOf(list: XmlElement, definition: XmlElement, level: number): number {
  const override = childElements(list).find((own) => own.attributes.get('w:ilvl') === String(level));
  return Number(valOf(override, 'w:startOverride') ?? valOf(levelOf(list, definition, level), 'w:start') ?? 1);
}

/** Newer forms are in `mc:AlternateContent`. */
function formOf(level: XmlElement | undefined): string {
  return valOf(level, 'w:numFmt') ?? (child(level, 'mc:AlternateContent') ? 'custom' : 'decimal');
}

function writeNumber(form: string, number: number): string {
  const text = forms[form]?.(number);
  if (text !== undefined) return text;
  throw new Unreadable(
    `文档里有自动编号，其中一种写不出来（${form}，第 ${number} 个）`,
    '另存为“纯文本（.txt）”再导入，编号就写在文字里；有表格的，另存为 PDF 导入 PDF',
  );
}

/** A mark of Wingdings or Symbol as the Unicode character; other characters stay. */
function bullet(pattern: string, level: XmlElement): string {
  const fonts = child(child(level, 'w:rPr'), 'w:rFonts')?.attributes;
  const font = fonts?.get('w:ascii') ?? fonts?.get('w:hAnsi') ?? 'Symbol';
  return pattern.replace(/[\uf000-\uf0ff]/g, (mark) => dingbat(font, mark.charCodeAt(0).toString(16)) ?? '•');
}

/** Word sets a tab or space; after a wide mark it is only layout. */
function withSpace(text: string, level: XmlElement): string {
  const isLayout = text === '' || valOf(level, 'w:suff') === 'nothing' || /[、，。．：）】》]$/.test(text);
  return isLayout ? text : `${text} `;
}

type Form = (number: number) => string | undefined;

function range(first: string, most: number): Form {
  return (number) =>
    number >= 1 && number <= most ? String.fromCharCode(first.charCodeAt(0) + number - 1) : undefined;
}

function oneOf(characters: string): Form {
  return (number) => characters[number - 1];
}

const counting: Form = (number) => (number >= 1 && number <= 99 ? chinese(number) : undefined);
const digital: Form = (number) => String(number).replace(/\d/g, (digit) => chineseDigits[Number(digit)] ?? digit);
const fullWidth: Form = (number) =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
/** Word's letters after z: aa, bb, cc. */
const letter: Form = (number) =>
  number >= 1 ? String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26)) : undefined;

/** Forms of ST_NumberFormat (ECMA-376 part 1, 17.18.59) that Chinese documents use. */
const forms: Readonly<Record<string, Form>> = {
  none: () => '',
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalHalfWidth: String,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  lowerLetter: letter,
  upperLetter: (number) => letter(number)?.toUpperCase(),
  lowerRoman: roman,
  upperRoman: (number) => roman(number).toUpperCase(),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: counting,
  ideographDigital: digital,
  taiwaneseDigital: digital,
  japaneseDigitalTenThousand: digital,
  chineseLegalSimplified: oneOf('壹贰叁肆伍陆柒捌玖'),
  ideographTraditional: oneOf('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: oneOf('子丑寅卯辰巳午未申酉戌亥'),
  decimalEnclosedCircle: range('①', 20),
  decimalEnclosedCircleChinese: range('①', 20),
  decimalEnclosedParen: range('⑴', 20),
  decimalEnclosedFullstop: range('⒈', 20),
  ideographEnclosedCircle: range('㊀', 10),
};
