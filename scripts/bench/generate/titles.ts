import { brandName } from './names.ts';
import type { Voice } from './voice.ts';
import { fromList } from './wording.ts';
import { general } from './words/general.ts';
import { documentEndings, laws } from './words/laws.ts';
import { tail } from './words/tail.ts';

/** A cited document in its brackets: two in five are national, the others the place's own. */
export function documentTitle(voice: Voice): string {
  const { random, place, year } = voice;
  if (random.chance(0.4)) return `《${fromList(laws, voice)}》`;
  const region = place.region.name;
  if (random.chance(0.45)) return `《${region}${subject(voice)}${random.common(documentEndings.plain)}》`;
  if (random.chance(0.15)) return `《${region}${year}年${fromList(general.field, voice)}工作要点》`;
  const about = `关于${fromList(general.advance, voice)}${subject(voice)}${random.common(documentEndings.about)}`;
  if (random.chance(0.1))
    return `《关于印发〈${region}${subject(voice)}${random.common(documentEndings.plain)}〉的通知》`;
  return `《${random.chance(0.3) ? region : ''}${about}》`;
}

/** What a local document is about. */
function subject(voice: Voice): string {
  const { random } = voice;
  if (random.chance(0.35)) return fromList(general.field, voice);
  if (random.chance(0.6)) return fromList(tail.sector, voice) + random.common(sides);
  if (random.chance(0.5))
    return fromList(tail.issue, voice) + random.common(['治理', '整治', '防治', '处置', '投诉处理', '源头防范']);
  return `${brandName(random)}${random.common(['公园', '水库', '古城', '湿地', '片区', '商圈', '灌区', '新城', '工业园'])}`;
}

const sides =
  '产业发展 保护 质量安全 经营 市场秩序 行业规范 交易 加工 传承保护 促进 特许经营 用地 污染防治 品牌保护'.split(' ');
