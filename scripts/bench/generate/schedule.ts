import type { Division } from '../../../src/model/region.ts';
import { keysOf } from '../../../src/model/term.ts';
import { type IssuerKind, issuerKinds } from '../../../src/model/terms.ts';
import { Random } from './random.ts';
import { makeSeries, type Series } from './series.ts';
import { type Place, placeOf } from './voice.ts';

/** A report that is to be: whose, on which year. */
export interface Slot {
  id: string;
  series: Series;
  place: Place;
  year: number;
}

export const firstYear = 2016;
export const lastYear = 2025;

/** The kinds in the order in which issuers are made: the first few already are one of each, governments are half. */
const cycle: readonly [IssuerKind, Division['level']][] = [
  ['government', 'prefecture'],
  ['government', 'county'],
  ['office', 'prefecture'],
  ['department', 'prefecture'],
  ['township', 'county'],
  ['government', 'county'],
  ['subdistrict', 'county'],
  ['zone', 'prefecture'],
  ['government', 'province'],
  ['department', 'county'],
  ['government', 'county'],
  ['office', 'county'],
  ['government', 'prefecture'],
  ['department', 'province'],
  ['township', 'county'],
  ['government', 'county'],
];

/** Regions that issue no such reports in this sense. */
const outside = new Set(['710000', '810000', '820000']);

/**
 * Which reports an archive of a given size has: issuers of all kinds, province after province, each with a run of years
 * that may have a gap. Also names issuers beyond those, whose reports are only catalogued.
 */
export function schedule(
  reports: number,
  divisions: ReadonlyMap<string, Division>,
  seed: string,
): { slots: Slot[]; catalogued: Slot[] } {
  const random = new Random(`${seed}/schedule`);
  const next = regionsByLevel(divisions, random);
  const taken = new Set<string>();
  const slots: Slot[] = [];
  const catalogued: Slot[] = [];
  const span = reports < 100 ? 3 : 6;
  for (let i = 0; slots.length < reports; i++) {
    const [kind, level] = cycle[i % cycle.length] ?? ['government', 'county'];
    const place = placeOf(next(level), divisions, seed);
    const series = makeSeries(kind, place, random, i === 1 || undefined);
    const [from, to] = yearsOf(random, span);
    for (let year = from; year <= to; year++) {
      const id = `${place.region.code}/${year}${series.suffix}`;
      if (taken.has(id)) continue;
      taken.add(id);
      const slot: Slot = { id, series, place, year };
      // Of the years of an issuer some are a gap, some are known from the catalogue only.
      if (random.chance(0.08)) continue;
      if (random.chance(0.12)) catalogued.push(slot);
      else if (slots.length < reports) slots.push(slot);
    }
  }
  catalogued.push(...onlyCatalogued(reports, next, divisions, seed, random, taken));
  return { slots, catalogued };
}

/** Issuers of which the archive has no text at all. */
function onlyCatalogued(
  reports: number,
  next: (level: Division['level']) => Division,
  divisions: ReadonlyMap<string, Division>,
  seed: string,
  random: Random,
  taken: Set<string>,
): Slot[] {
  const kinds = keysOf(issuerKinds);
  return Array.from({ length: 6 + Math.floor(reports / 12) }, (_, i) => {
    const place = placeOf(next(i % 3 === 0 ? 'prefecture' : 'county'), divisions, seed);
    const series = makeSeries(kinds[i % kinds.length] ?? 'government', place, random);
    const year = random.whole(firstYear, lastYear);
    return { id: `${place.region.code}/${year}${series.suffix}`, series, place, year };
  }).filter(({ id }) => !taken.has(id) && taken.add(id));
}

function yearsOf(random: Random, span: number): [number, number] {
  const to = random.chance(0.7) ? lastYear - random.whole(0, 2) : random.whole(firstYear, lastYear);
  return [Math.max(firstYear, to - random.whole(0, span)), to];
}

/** Hands out regions of a level, each province in its turn, and begins again when all have been handed out. */
function regionsByLevel(
  divisions: ReadonlyMap<string, Division>,
  random: Random,
): (level: Division['level']) => Division {
  const queues = new Map<Division['level'], Division[]>();
  for (const level of ['province', 'prefecture', 'county'] as const) {
    const byProvince = new Map<string, Division[]>();
    for (const division of random.shuffled([...divisions.values()])) {
      const province = `${division.code.slice(0, 2)}0000`;
      if (division.level !== level || outside.has(province)) continue;
      byProvince.set(province, [...(byProvince.get(province) ?? []), division]);
    }
    const rows = random.shuffled([...byProvince.values()]);
    const longest = Math.max(0, ...rows.map((row) => row.length));
    queues.set(level, Array.from({ length: longest }, (_, i) => rows.flatMap((row) => row[i] ?? [])).flat());
  }
  const counts = { province: 0, prefecture: 0, county: 0 };
  return (level) => {
    const queue = queues.get(level) ?? [];
    const found = queue[counts[level]++ % queue.length];
    if (!found) throw new RangeError(`The division table has no ${level}`);
    return found;
  };
}
