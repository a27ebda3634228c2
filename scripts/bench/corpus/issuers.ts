import type { Division } from '../../../src/model/region.ts';
import type { IssuerKind } from '../../../src/model/terms.ts';
import type { Random } from './random.ts';
import { issuers } from './words.ts';

export type Path = readonly [region: Division, ...above: Division[]];

/** Whoever reports year after year under one name. */
export interface Issuer {
  kind: IssuerKind;
  /** Its region and the divisions above, the province last. */
  path: Path;
  /** What follows the year in its slugs: `` for a government, `-office`, `-dahu-zhen`. */
  suffix: string;
  names: string[];
  locality: string | undefined;
  /** What fills the slots of texts: 韶关市, 韶关, 韶, 广东省, 市; how it is called, and calls itself. */
  words: Readonly<Record<string, string>>;
  /** How long its reports are on average, in characters. */
  length: number;
  /** Multiplies the counts of a middling county. */
  scale: number;
}

/** Makes an issuer of a kind in a region; `isJoint` is the government together with its Party committee. */
export function makeIssuer(kind: IssuerKind, path: Path, random: Random, isJoint: boolean): Issuer {
  const { name, level: rank } = path[0];
  // 三门 before another word would read as a number of doors.
  const ending = /(?<=^[^一二三四五六七八九十百千万].+?)(?:[\u4e00-\u9fff]{1,3}族)*(?:自治|地|林)?[省市县区旗盟州]$/;
  const level = /[省市州盟县旗]$/.exec(name)?.[0] ?? '区';
  const [place, initial, province] = [name.replace(ending, ''), name.slice(0, 1), path.at(-1)?.name ?? name];
  const syllables = random.pick(issuers.fronts) + random.pick(issuers.backs);
  const [town, pinyin] = [syllables.replace(/[a-z]/g, ''), syllables.replace(/\W/g, '')];
  const slots: Record<string, string> = { region: name, place, initial, province, level, town, pinyin };
  const filled = random.pick(issuers[isJoint ? 'joint' : kind]).replace(/\{(\w+)\}/g, (_, slot) => slots[slot] ?? '');
  const named = rank === 'province' ? filled.replace(/办公室(?=\|)/g, '办公厅').replace(/局(?=\|)/g, '厅') : filled;
  const [suffix = '', issuer = '', self = '', locality, length] = named.split('|');
  const [names, words] = [issuer.split('、'), { ...slots, issuer, self }];
  const scale = { province: 6, prefecture: 2, county: 0.7 }[rank] * (locality ? 0.15 : 1);
  return { kind, path, suffix, names, locality: locality || undefined, words, length: Number(length), scale };
}
