import { anyCharacter } from './characters.ts';
import type { Random } from './random.ts';
import { general } from './words/general.ts';
import { matters } from './words/matters.ts';
import { givenNames, surnames } from './words/people.ts';
import { backs, fronts, rareFronts } from './words/places.ts';
import { tail } from './words/tail.ts';

/** A made-up place name of two syllables with its pinyin; one in fifty has a character that hardly any text has. */
export function placeName(random: Random): { name: string; pinyin: string } {
  const front = random.chance(0.04) ? random.pick(rareFronts) : random.pick(fronts);
  const back = random.pick(backs);
  return { name: front.character + back.character, pinyin: front.pinyin + back.pinyin };
}

/** A town, township or subdistrict by name. */
export function townOf(random: Random): string {
  return placeName(random).name + random.common(['镇', '街道', '乡']);
}

export function villageOf(random: Random): string {
  const name = random.chance(0.25) ? anyCharacter(random) + random.pick(backs).character : placeName(random).name;
  return name + random.common(['村', '社区', '屯', '苑社区', '新村']);
}

export function roadOf(random: Random): string {
  return (
    placeName(random).name +
    random.common(['路', '大道', '街', '巷', '东路', '西路', '北街', '步行街', '产业园', '批发市场'])
  );
}

export function personName(random: Random): string {
  const character = () => (random.chance(0.15) ? anyCharacter(random) : random.pick(givenNames));
  const given = character() + (random.chance(0.75) ? character() : '');
  return random.common(surnames) + given;
}

/** Two characters that a hall, a shop or a campaign may be called by. */
export function brandName(random: Random): string {
  const second = random.chance(0.2) ? anyCharacter(random) : random.pick(tail.auspicious);
  return random.common(tail.auspicious) + second;
}

/** What the name of a local practice ends in: 议事厅, 工作法. */
export function sloganEnding(random: Random): string {
  return random.common(sloganEndings);
}

const sloganEndings = (
  '议事厅 调解室 先锋 工作法 说事 驿站 管家 云 码 红 哨兵 大讲堂 小院 会客厅 直通车 帮帮团 和事佬 评理会 热线 夜话 ' +
  '义警 巡回车 百姓堂 老娘舅 三人组 连心桥 微课堂 轻骑兵 合议庭 观察团 集市 圆桌 护苗 护企 护渔 护林'
).split(' ');

/** A coined name as campaigns and systems have it (粤智助, 善美村居): first and last characters of words of the genre. */
export function coinedName(random: Random, ownCharacter: string): string {
  let name = random.chance(0.3) ? ownCharacter : random.pick(tail.auspicious);
  const length = random.whole(1, 3);
  for (let i = 0; i < length; i++) {
    const word = random.pick(random.pick(coiners));
    name += word.charAt(random.chance(0.5) ? 0 : word.length - 1);
  }
  // What reads as a number would have to be explained.
  return name.replace(/[一二三四五六七八九十百千万]/g, '新');
}

const coiners = [
  matters.object,
  matters.handle,
  tail.sector,
  tail.issue,
  general.advance,
  general.raise,
  general.purpose,
];
