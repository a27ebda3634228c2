import type { Division } from '../../../src/model/region.ts';
import type { Claim } from './draft.ts';
import { townOf } from './names.ts';
import { Random } from './random.ts';

/** A region as its reports speak of it. */
export interface Place {
  region: Division;
  /** Divisions above, the province first. */
  above: readonly Division[];
  /** 韶关 for 韶关市: what stands before other words. */
  short: string;
  /** 市, 县, 区, 省, 州 …: how the region's own bodies are called (市政府, 区司法局). */
  level: string;
  /** Names of towns below it, the same in all of its reports. */
  towns: readonly string[];
}

/** Who speaks in a text, and of what: everything that words are chosen by. */
export interface Voice {
  random: Random;
  year: number;
  place: Place;
  /** How the issuer calls itself: 市政府, 我局, 镇政府. */
  self: string;
  /** Shifts the lists of words, so that every text has favourites of its own. */
  leaning: number;
  /** How many people a count is about: a province reports larger numbers than a town. */
  scale: number;
  /** The place of the report in the archive. The first ones are made to have everything that is rare, see `happens`. */
  number: number;
  /** What annotations will say about the text, in the order of writing. */
  claims: Claim[];
}

/** Whether something rare happens in a text: by chance, and certainly in one of the first reports of every archive. */
export function happens({ random, number }: Voice, certain: number, probability: number): boolean {
  return random.chance(probability) || number === certain;
}

/** The place of a region; the same for the same seed whoever asks. */
export function placeOf(region: Division, divisions: ReadonlyMap<string, Division>, seed: string): Place {
  const above: Division[] = [];
  for (let code = region.parent; code !== null; ) {
    const parent = divisions.get(code);
    if (!parent) break;
    above.unshift(parent);
    code = parent.parent;
  }
  const random = new Random(`${seed}/region/${region.code}`);
  const towns = [...new Set(Array.from({ length: 14 }, () => townOf(random)))];
  return { region, above, short: shortName(region.name), level: levelOf(region), towns };
}

/** 广东省 → 广东, 广西壮族自治区 → 广西, 延边朝鲜族自治州 → 延边; names of two characters stay whole (赵县). */
export function shortName(name: string): string {
  const ethnic = /^(.{2,4}?)(?:[\u4e00-\u9fff]{1,4}族)+自治[区州县]$/.exec(name)?.[1];
  if (ethnic) return ethnic;
  const plain = name.replace(/(?:特别行政区|自治[区州县旗]|地区|林区|[省市县区旗盟])$/, '');
  // 三门 before another word would read as a number of doors.
  return plain.length < 2 || /^[一二三四五六七八九十百千万]/.test(plain) ? name : plain;
}

function levelOf(region: Division): string {
  if (/自治区$/.test(region.name)) return '自治区';
  if (/地区$/.test(region.name)) return '地区';
  const last = region.name.at(-1) ?? '';
  return '省市州盟县区旗'.includes(last) ? last : '区';
}
