import { provinceAbbreviations } from '../../model/province-abbreviations.ts';

/** Abbreviations that are common words or parts of other names. */
const AMBIGUOUS = '吉黑川藏甘青宁新台港澳';

/** Other short forms that names of regions do not contain (广州 ⊂ 广州市 needs none). */
const FURTHER_ALIASES: Readonly<Record<string, string[]>> = {
  310000: ['申城'],
  330200: ['甬'],
  350200: ['鹭岛'],
  440100: ['穗', '羊城'],
  440300: ['鹏城'],
  450100: ['邕'],
  510100: ['蓉'],
  610000: ['秦'],
};

/** Unambiguous short forms of a region. */
export function aliasesOf(code: string): readonly string[] {
  const abbreviation = provinceAbbreviations[code];
  const further = FURTHER_ALIASES[code] ?? [];
  return abbreviation === undefined || AMBIGUOUS.includes(abbreviation) ? further : [abbreviation, ...further];
}
