import type { ReportMeta } from '../../../src/model/report.ts';
import type { DateBasis } from '../../../src/model/terms.ts';
import type { Occasion } from './opening.ts';
import type { Random } from './random.ts';
import type { Series } from './series.ts';

export interface Published {
  published: string | null;
  dateBasis: DateBasis | null;
}

/** How a report's day of publication lies to 1 April of the next year, and how it is known. */
const timings = {
  early: 46,
  late: 17,
  'april-first': 4,
  repost: 7,
  'same-year': 4,
  absent: 22,
} as const;

/** The day up to which generated archives were checked. */
export const asOf = '2026-11-22';

/** Draws a day of publication. The first reports of an archive take the ways in turn, so that each is there. */
export function drawPublished(random: Random, year: number, number: number): Published {
  const ways = Object.keys(timings) as (keyof typeof timings)[];
  const way = number < ways.length ? (ways[number] ?? 'early') : random.weighted(timings);
  const basis: DateBasis = random.chance(0.75) ? 'page' : 'url';
  const next = year + 1;
  switch (way) {
    case 'early':
      return { published: day(next, random.whole(1, 3), random.whole(1, 31)), dateBasis: basis };
    case 'late':
      return { published: day(next, random.whole(4, 10), random.whole(2, 30)), dateBasis: basis };
    case 'april-first':
      return { published: day(next, 4, 1), dateBasis: basis };
    case 'repost':
      return { published: day(next, random.whole(2, 11), random.whole(1, 20)), dateBasis: 'repost' };
    case 'same-year':
      return { published: day(year, 12, random.whole(10, 31)), dateBasis: basis };
    case 'absent':
      return { published: null, dateBasis: null };
  }
}

/** What the text itself says of its making. Only governments report to a standing committee. */
export function drawOccasion(random: Random, series: Series, year: number, number: number): Occasion {
  const delivers = series.kind === 'government' && (number === 0 || random.chance(0.16));
  const term = ['十五', '十六', '十七', '十八'][random.whole(0, 3)];
  const session = ['三', '八', '十二', '十八', '二十', '二十六'][random.whole(0, 5)];
  return {
    delivered: delivers ? day(year + 1, random.whole(1, 2), random.whole(3, 28)) : null,
    deliveredTo: delivers ? `${series.region.name}第${term}届人大常委会第${session}次会议` : null,
    signed: number === 1 || random.chance(0.4) ? day(year + 1, random.whole(1, 2), random.whole(1, 28)) : null,
  };
}

/** The dates of the front matter; only what the source states. */
export function statedDates({ published }: Published, { delivered, signed }: Occasion): ReportMeta['dates'] {
  return { ...(delivered ? { delivered } : {}), ...(published ? { published } : {}), ...(signed ? { signed } : {}) };
}

/** A day that exists: days beyond the end of a month become its last. */
export function day(year: number, month: number, date: number): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [year, month, Math.min(date, last)].map((part) => String(part).padStart(2, '0')).join('-');
}
