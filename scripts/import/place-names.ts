import { memo } from '../../src/model/memo.ts';
import type { Division } from '../../src/model/region.ts';

/** Names of divisions: in full (望都县, 重庆市), and without their kind if two characters are left (望都, 重庆). */
export interface PlaceNames {
  full: ReadonlySet<string>;
  short: ReadonlySet<string>;
}

export const placeNamesOf = memo((divisions: ReadonlyMap<string, Division>): PlaceNames => {
  const full = [...divisions.values()].map(({ name }) => name);
  const short = full.map((name) => name.replace(/[省市县区旗盟]$/, '')).filter(({ length }) => length > 1);
  return { full: new Set(full), short: new Set(short) };
});

/** The longest full name of a division that a text begins with; null if it begins with none. */
export function leadingPlace(text: string, { full }: PlaceNames): string | null {
  const length = lengths.findLast((candidate) => candidate <= text.length && full.has(text.slice(0, candidate)));
  return length === undefined ? null : text.slice(0, length);
}

/** Whether a text is names of divisions and nothing else: 深圳市龙华区. */
export function isPlaces(text: string, names: PlaceNames): boolean {
  const place = leadingPlace(text, names);
  return place !== null && (place === text || isPlaces(text.slice(place.length), names));
}

/** Whether a name begins in one line and ends in the next: 望 / 都县. Short names count at the beginning of the line. */
export function breaksPlace(first: string, next: string, { full, short }: PlaceNames): boolean {
  const reach = Math.min(longest - 1, first.length);
  const text = first.slice(first.length - reach) + next.slice(0, longest);
  const spans = (start: number, names: ReadonlySet<string>) =>
    lengths.some((length) => start + length > reach && names.has(text.slice(start, start + length)));
  if (reach === first.length && spans(0, short)) return true;
  return Array.from({ length: reach }, (_, start) => start).some((start) => spans(start, full));
}

/** 双江拉祜族佤族布朗族傣族自治县. */
const longest = 15;
const lengths = Array.from({ length: longest - 1 }, (_, i) => i + 2);
