/**
 * Unambiguous short forms of regions that their names do not contain (广州 ⊂ 广州市 needs none). Omitted as common words: 云,
 * 新, 青, 宁, 吉, 川, 贵, 甘, 黑, 深, 藏. Source of the provincial abbreviations: the list printed with GB/T 2260.
 */
const ALIASES: Readonly<Record<string, string[]>> = {
  110000: ['京'],
  120000: ['津'],
  130000: ['冀'],
  140000: ['晋'],
  150000: ['蒙'],
  210000: ['辽'],
  310000: ['沪', '申城'],
  320000: ['苏'],
  330000: ['浙'],
  330200: ['甬'],
  340000: ['皖'],
  350000: ['闽'],
  350200: ['鹭岛'],
  360000: ['赣'],
  370000: ['鲁'],
  410000: ['豫'],
  420000: ['鄂'],
  430000: ['湘'],
  440000: ['粤'],
  440100: ['穗', '羊城'],
  440300: ['鹏城'],
  450000: ['桂'],
  450100: ['邕'],
  460000: ['琼'],
  500000: ['渝'],
  510100: ['蓉'],
  610000: ['陕', '秦'],
};

export function aliasesOf(code: string): readonly string[] {
  return ALIASES[code] ?? [];
}
