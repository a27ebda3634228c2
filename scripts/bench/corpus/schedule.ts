import type { Division } from '../../../src/model/region.ts';
import type { IssuerKind } from '../../../src/model/terms.ts';
import { type Issuer, makeIssuer } from './issuers.ts';
import { Random } from './random.ts';
import { issuers } from './words.ts';

/** A report that is to be: whose, on which year. */
export interface Slot {
  id: string;
  issuer: Issuer;
  year: number;
}

const [firstYear, lastYear] = [2016, 2025];

/** Plans which reports an archive of a given size has, and which are only catalogued, of these and of other issuers. */
export function schedule(reports: number, divisions: ReadonlyMap<string, Division>, seed: string) {
  const random = new Random(`${seed}/schedule`);
  // Taiwan, Hong Kong and Macao issue no such reports.
  const regions = random.shuffled([...divisions.values()]).filter(({ duty }) => duty === 'bound');
  const ids = new Set<string>();
  const slots: Slot[] = [];
  const catalogued: Slot[] = [];
  let without = 6 + reports / 12;
  for (let i = 0; slots.length < reports || without > 0; i++) {
    const [kind, level] = (issuers.order[i % issuers.order.length] ?? '').split(' ') as [IssuerKind, string];
    const at = regions.findIndex((region) => region.level === level);
    const [region] = regions.splice(at, 1);
    if (at < 0 || !region) throw new RangeError(`The division table has no ${level}`);
    // Begins again when all have been handed out.
    regions.push(region);
    const path: [Division, ...Division[]] = [region];
    for (let up = divisions.get(region.parent ?? ''); up; up = divisions.get(up.parent ?? '')) path.push(up);
    const issuer = makeIssuer(kind, path, random, i === 1 || (kind === 'government' && random.chance(0.11)));
    const isFull = slots.length >= reports;
    if (isFull) without--;
    const to = random.chance(0.7) ? lastYear - random.whole(0, 2) : random.whole(firstYear, lastYear);
    const from = isFull ? to : Math.max(firstYear, to - random.whole(0, reports < 100 ? 3 : 6));
    for (let year = from; year <= to; year++) {
      const id = `${region.code}/${year}${issuer.suffix}`;
      // Some years of an issuer are a gap, some are known from the catalogue only.
      const draw = random.next();
      if (draw < 0.08 || ids.has(id)) continue;
      ids.add(id);
      if (isFull || draw < 0.2) catalogued.push({ id, issuer, year });
      else if (slots.length < reports) slots.push({ id, issuer, year });
    }
  }
  return { slots, catalogued };
}
