import { brandName, coinedName, personName, placeName, roadOf, sloganEnding, townOf, villageOf } from './names.ts';
import { departmentBases, departmentName } from './offices.ts';
import { documentTitle } from './titles.ts';
import type { Voice } from './voice.ts';
import { fromList } from './wording.ts';
import { general } from './words/general.ts';
import { laws } from './words/laws.ts';
import { matters } from './words/matters.ts';
import { tail } from './words/tail.ts';

/** Text with places for words: `was` is the word that stood there in the text it was learnt from. */
export type Template = readonly (string | { slot: string; was: string })[];

/** How often a word of a learnt clause stays what it was. */
const keeps = 0.42;

/** Reads `{manner}{advance}…` into a template. */
export function template(text: string): Template {
  return text
    .split(/(\{[a-z]+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('{') ? { slot: piece.slice(1, -1), was: '' } : piece));
}

/** Writes a template in a voice. */
export function fill(pieces: Template, voice: Voice): string {
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else if (piece.was !== '' && voice.random.chance(keeps)) text += piece.was;
    else text += word(piece.slot, voice);
  }
  return text;
}

/** The lists of words by the name of their slot; these are also what learnt clauses are searched for. */
export const lists: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...Object.entries(general),
  ...Object.entries(tail),
  ...Object.entries(matters),
]);

/** One word for a slot. */
function word(slot: string, voice: Voice): string {
  const list = lists.get(slot);
  if (list) return narrowing(slot, voice) + fromList(list, voice);
  const make = makers[slot];
  if (!make) throw new RangeError(`No slot ${slot}`);
  return make(voice);
}

/** What makes a common noun a rarer one: 台账 → 围屋台账, 企业 → 充电桩企业. */
function narrowing(slot: string, { random }: Voice): string {
  const by = narrowed[slot];
  return by !== undefined && random.chance(0.32) ? random.pick(random.pick(by)) : '';
}

const narrowed: Readonly<Record<string, readonly (readonly string[])[]>> = {
  mechanism: [tail.sector, tail.issue, matters.object, matters.handle, general.field],
  action: [tail.sector, tail.issue, matters.object, tail.method],
  effect: [matters.object, matters.handle, tail.sector],
  crowd: [tail.sector, matters.object],
  purpose: [tail.sector, matters.object],
};

const makers: Readonly<Record<string, (voice: Voice) => string>> = {
  self: ({ self }) => self,
  place: ({ place }) => place.short,
  region: ({ place }) => place.region.name,
  yearmark: ({ year }) => `${year}年`,
  regiongovernment: ({ place }) => `${place.region.name}人民政府`,
  province: ({ place }) => (place.above[0] ?? place.region).name,
  lvl: ({ place }) => place.level,
  year: ({ year }) => String(year),
  next: ({ year }) => String(year + 1),
  town: ({ random, place }) => (random.chance(0.7) ? random.pick(place.towns) : townOf(random)),
  village: ({ random }) => villageOf(random),
  road: ({ random }) => roadOf(random),
  person: ({ random }) => personName(random),
  brand: ({ random }) => brandName(random),
  coin: ({ random, place }) => coinedName(random, place.short.charAt(0)),
  slogan: ({ random }) => sloganEnding(random),
  company: (voice) => {
    const { random, place } = voice;
    return `${place.short}${brandName(random)}${fromList(tail.sector, voice)}${random.common(['有限公司', '公司', '集团', '合作社', '厂'])}`;
  },
  school: ({ random, place }) => {
    const owner = random.chance(0.5) ? place.short : placeName(random).name;
    return owner + random.common(['大学', '学院', '小学', '中学', '职业技术学院', '师范大学', '党校', '理工大学']);
  },
  dept: ({ random, place }) => departmentName(random.common(departmentBases), place),
  law: (voice) => fromList(laws, voice),
  document: (voice) => documentTitle(voice),
  role: ({ random }) => random.common(roles),
};

const roles = (
  '人民调解员 行政执法监督员 法治副校长 法律明白人 特邀督察员 法治宣传员 行政复议人员 法制审核员 村（居）法律顾问 社区矫正社工 网格长 ' +
  '心理咨询师 首席质量官 知识产权特派员 劳动监察协管员 河湖长 林长助理 消防文员 乡村文化能人'
).split(' ');
