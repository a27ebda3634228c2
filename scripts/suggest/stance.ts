import { type Part, parts, type Stance } from '../../src/model/terms.ts';

const gapCue =
  /(?:仍|还|尚|依然|仍然)(?:存在|有|需|待|未|不)|依然存在|存在.{0,12}(?:差距|不足|问题|壁垒|短板)|有待|亟[待需]|不(?:足|够|强|高|深|实|力|平衡|充分|到位|及时|规范|健全|完善|相适应)|短板|弱项|薄弱|差距|欠缺|缺乏|滞后|缓慢|参差不齐|偏[低弱少]|单一|尚未/;
/** What is done about a gap: 针对短板出台办法, 解决力量不足难题, 缩小差距. */
const remedy = /针对|围绕|聚焦|紧盯|解决|破解|化解|补齐|缩小|整改|督促|克服|听取|消除/;
const planCue =
  /^[^，,]{0,8}(?:下一步|下一阶段|下一年|下步|今后|接下来|明年)|(?:我们|我[省市县区州局办]|对此|问题|，|^20\d\d年[，,]?)将(?!.{0,12}(?:作为|纳入|列入|下放))|力争|将(?:继续|进一步|持续|聚焦|坚持|着力|健全|按照)/;
const achieved = /取得.{0,10}(?:成效|成绩|进展|进步)|稳步提升|明显提升/;

/**
 * Whether a sentence tells a result, a plan or a gap: by its own wording where that is plain, else by the part of its
 * section. Null in sections about other things.
 */
export function stanceOf(sentence: string, blockParts: readonly Part[]): Stance | null {
  const bySection = sectionStance(blockParts);
  if (blockParts.length > 0 && bySection === null) return null;
  if (bySection === 'plan') return 'plan';
  if (planCue.test(sentence)) return 'plan';
  const isGap = gapCue.test(sentence) && !remedy.test(sentence);
  if (bySection === 'gap') return achieved.test(sentence) && !isGap ? 'result' : 'gap';
  return isGap ? 'gap' : 'result';
}

/** Problems and plans take precedence over results, which are less specific. */
function sectionStance(blockParts: readonly Part[]): Stance | null {
  const stances = blockParts.map((part) => parts[part].stance);
  return (['gap', 'plan', 'result'] as const).find((stance) => stances.includes(stance)) ?? null;
}
