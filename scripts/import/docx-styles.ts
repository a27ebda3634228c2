import { child, childElements, isOn, valOf, type XmlElement } from './docx-xml.ts';

/** Styles by id; a chain begins with the style itself and follows `w:basedOn`. */
export interface DocxStyles {
  /** Without an id, that of the default style. */
  chainOf: (type: 'paragraph' | 'character' | 'table', id: string | undefined) => XmlElement[];
  /** Run properties that apply unless a style says otherwise. */
  defaults: XmlElement | undefined;
  /** The numbering that a list style sets. */
  listStyle: (id: string) => XmlElement | undefined;
}

export function readDocxStyles(part: XmlElement | null): DocxStyles {
  const all = part ? childElements(part).filter(({ name }) => name === 'w:style') : [];
  const byId = new Map(all.map((style) => [style.attributes.get('w:styleId'), style]));
  const defaultIds = new Map(
    all
      .filter((style) => /^(?:1|true|on)$/.test(style.attributes.get('w:default') ?? ''))
      .map((style) => [style.attributes.get('w:type'), style.attributes.get('w:styleId')]),
  );
  const chainOf = (type: string, id: string | undefined) => {
    const chain: XmlElement[] = [];
    const start = id !== undefined && byId.has(id) ? id : defaultIds.get(type);
    for (let style = byId.get(start); style && !chain.includes(style); style = byId.get(valOf(style, 'w:basedOn')))
      chain.push(style);
    return chain;
  };
  return {
    chainOf,
    defaults: child(child(child(part ?? undefined, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'),
    listStyle: (id) => byId.get(id),
  };
}

/** Whether a paragraph is formatted as a heading: an outline level, or a style of that name. */
export function isHeading(properties: XmlElement | undefined, chain: readonly XmlElement[]): boolean {
  const level = [properties, ...chain.map((style) => child(style, 'w:pPr'))]
    .map((own) => valOf(own, 'w:outlineLvl'))
    .find((value) => value !== undefined);
  if (level !== undefined) return Number(level) < 9;
  return chain.some((style) => /^(?:heading \d|title|标题)/i.test(valOf(style, 'w:name') ?? ''));
}

/** Whether a paragraph is formatted as an entry or the heading of a table of contents. */
export function isContentsEntry(chain: readonly XmlElement[]): boolean {
  return chain.some((style) => /^(?:toc (?:\d|heading)|目录 ?\d)/i.test(valOf(style, 'w:name') ?? ''));
}

/** What lies behind text, as far as the document says. */
export type Ground = 'white' | 'coloured' | 'unknown';

/** The ground that shading gives; null if it sets none. */
export function groundOf(properties: XmlElement | undefined): Ground | null {
  const shade = child(properties, 'w:shd');
  if (!shade) return null;
  const fill = shade.attributes.get('w:fill') ?? 'auto';
  const isPattern = !/^(?:clear|nil)?$/.test(shade.attributes.get('w:val') ?? '');
  return isPattern || !(fill === 'auto' || isWhite(fill)) ? 'coloured' : 'white';
}

/** How a run is shown. `hidden`: no reader sees it, because it is hidden, white on white, or at most 2 pt high. */
export interface RunFormat {
  visibility: 'shown' | 'hidden' | 'same-colour';
  bold: boolean;
  raised: boolean;
  font: string;
}

/** `levels`: the run properties that apply, the nearest first. */
export function runFormat(levels: readonly (XmlElement | undefined)[], behind: Ground): RunFormat {
  const first = (name: string) =>
    levels.map((properties) => child(properties, name)).find((found) => found !== undefined);
  const ground = first('w:highlight') ? 'coloured' : (levels.map(groundOf).find((own) => own !== null) ?? behind);
  const size = Number(first('w:sz')?.attributes.get('w:val') ?? Number.NaN);
  const isWhiteText = isWhite(first('w:color')?.attributes.get('w:val') ?? 'auto');
  const isHidden = isOn(first('w:vanish')) || size <= 4 || (isWhiteText && ground === 'white');
  const fonts = first('w:rFonts')?.attributes;
  return {
    visibility: isHidden ? 'hidden' : isWhiteText && ground === 'unknown' ? 'same-colour' : 'shown',
    bold: isOn(first('w:b')),
    raised: first('w:vertAlign')?.attributes.get('w:val') === 'superscript',
    font: fonts?.get('w:ascii') ?? fonts?.get('w:hAnsi') ?? '',
  };
}

function isWhite(colour: string): boolean {
  return /^(?:f[0-9a-f]){3}$/i.test(colour);
}
