import type { Division } from '../../../src/model/region.ts';
import type { IssuerKind } from '../../../src/model/terms.ts';
import { placeName } from './names.ts';
import { departmentBases, departmentBody } from './offices.ts';
import type { Random } from './random.ts';
import type { Place } from './voice.ts';

/** An issuer: whoever reports year after year under one name. */
export interface Series {
  region: Division;
  kind: IssuerKind;
  /** What follows the year in its slugs: `` for a government, `-office`, `-dahu-zhen`. */
  suffix: string;
  issuers: string[];
  locality: string | null;
  /** How it calls itself. */
  self: string;
  /** Times the counts of a county. */
  scale: number;
}

/** Makes an issuer of a kind in a region. */
export function makeSeries(kind: IssuerKind, place: Place, random: Random, joint = random.chance(0.11)): Series {
  const { region, level } = place;
  const scale = region.level === 'province' ? 6 : region.level === 'prefecture' ? 2 : 0.7;
  const base = {
    region,
    kind,
    suffix: '',
    locality: null,
    issuers: [`${region.name}人民政府`],
    self: `${level}政府`,
    scale,
  };
  switch (kind) {
    case 'government': {
      // One in nine reports together with its Party committee.
      const party = `中共${region.name}委员会`;
      return joint ? { ...base, issuers: [party, ...base.issuers], self: `${level}委、${level}政府` } : base;
    }
    case 'office': {
      const office = region.level === 'province' ? '办公厅' : '办公室';
      return {
        ...base,
        suffix: '-office',
        issuers: [`${region.name}人民政府${office}`],
        self: `${level}政府${office}`,
      };
    }
    case 'department': {
      const department = random.common(departmentBases);
      const body = departmentBody(department, place);
      const ending = department.commission ? 'wei' : body.endsWith('厅') ? 'ting' : 'ju';
      return {
        ...base,
        suffix: `-${department.slug}${ending}`,
        issuers: [region.name + body],
        self: `我${body.at(-1)}`,
        scale: scale * 0.4,
      };
    }
    case 'township': {
      const { name, pinyin } = placeName(random);
      const [end, ascii] = random.pick([
        ['镇', 'zhen'],
        ['镇', 'zhen'],
        ['乡', 'xiang'],
      ] as const);
      return local(
        { ...base, self: `${end}政府` },
        name + end,
        `${pinyin}-${ascii}`,
        `${region.name}${name}${end}人民政府`,
      );
    }
    case 'subdistrict': {
      const { name, pinyin } = placeName(random);
      return local(
        { ...base, self: '街道办事处' },
        `${name}街道`,
        `${pinyin}-jiedao`,
        `${region.name}${name}街道办事处`,
      );
    }
    case 'zone': {
      const [zone, ascii] = random.pick(zones);
      return local({ ...base, self: '管委会' }, place.short + zone, ascii, `${place.short}${zone}管理委员会`);
    }
  }
}

function local(base: Series, locality: string, ascii: string, issuer: string): Series {
  return { ...base, locality, suffix: `-${ascii}`, issuers: [issuer], scale: base.scale * 0.15 };
}

const zones = [
  ['经济开发区', 'jingkaiqu'],
  ['高新技术产业开发区', 'gaoxinqu'],
  ['综合保税区', 'baoshuiqu'],
  ['旅游度假区', 'dujiaqu'],
  ['临空经济区', 'linkongqu'],
  ['生态新城', 'shengtaixincheng'],
] as const;
