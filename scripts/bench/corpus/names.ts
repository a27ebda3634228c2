import type { Random } from './random.ts';
import { issuers } from './words.ts';

/** Numerals, and what makes numbers with other words: 第, 首位. */
export const numeral = /[一二两三四五六七八九十百千万亿零第首几数多余]/;
/** The characters of GB 2312, the common ones first, so that new ones turn up however large an archive is. */
const characters = [...Array((0xf8 - 0xb0) * 94).keys()]
  .map((i) => new TextDecoder('gbk').decode(Uint8Array.of(0xb0 + Math.floor(i / 94), 0xa1 + (i % 94))))
  .filter((character) => /[\u4e00-\u9fff]/.test(character) && !numeral.test(character));
/** Characters of real place names beyond the Basic Multilingual Plane. */
const beyond = [...'𬇕𬇙𬒗𬮿𫭟𡎚𣲗𧿹𨙸𬜬'];
const endings =
  '镇 街道 村 社区 路 大道 公园 水库 园区 市场 小学 中学 公司 合作社 律师 同志 调解室 服务中心 驿站 协会'.split(' ');
const [usual, rare] = [0.8, 0.01];

/** Makes the name of a place, body or person: two characters, now and then any, and a word for what it is. */
export function madeName(random: Random): string {
  const draw = (list: readonly string[]) => {
    if (random.chance(usual)) return random.pick(list).charAt(0);
    return random.chance(rare) ? random.pick(characters) : (characters[random.whole(0, 3700)] ?? '');
  };
  const first = random.chance(0.02) ? random.pick(beyond) : draw(issuers.fronts);
  return first + draw(issuers.backs) + random.pick(endings);
}
