import type { DateBasis } from '../../../src/model/terms.ts';
import type { Random } from './random.ts';

type Timing = { after: number; months: [number, number]; date?: number; basis?: DateBasis; times: number };

/** Years after the report's own and months in which it is published, and how often: in time, late, on 1 April, … */
const timings: readonly Timing[] = [
  { after: 1, months: [1, 3], times: 12 },
  { after: 1, months: [4, 10], times: 4 },
  { after: 1, months: [4, 4], date: 1, times: 1 },
  { after: 1, months: [2, 10], basis: 'repost', times: 2 },
  { after: 0, months: [12, 12], times: 1 },
];

/** Draws where and when a report was published. The first take the timings in turn; a quarter states no day. */
export function drawPublication(random: Random, id: string, year: number, number = Number.NaN) {
  const weighted = timings.flatMap((timing) => Array<Timing>(timing.times).fill(timing));
  const { after, months, date, basis } = timings[number] ?? random.pick(weighted);
  const published = isoDay(year + after, random.whole(...months), date ?? random.whole(2, 28));
  const dateBasis = basis ?? (random.chance(0.75) ? 'page' : 'url');
  const path = dateBasis === 'url' ? `${published.slice(0, 7)}/t${published}_`.replaceAll('-', '') : '';
  // A host that cannot exist (RFC 2606).
  const url = `https://www.r${id.slice(0, 6)}.gov.example/zwgk/fzzf/${path}${id.slice(7)}.html`;
  return random.chance(0.25) && !timings[number] ? { url } : { url, published, dateBasis };
}

/** Writes the list `urls` of a catalogue entry or report. */
export function urlsOf({ url, published, dateBasis }: ReturnType<typeof drawPublication>) {
  const date = dateBasis === 'url' ? { urlDate: published } : { date: published };
  return [{ address: url, kind: dateBasis === 'repost' ? 'repost' : 'official', ...(published ? date : {}) }];
}

/** Writes an ISO day. */
export function isoDay(year: number, month: number, date: number): string {
  return [year, month, date].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Writes an ISO day as texts do: 2023年1月9日. */
export function inChinese(day: string): string {
  return day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
}
