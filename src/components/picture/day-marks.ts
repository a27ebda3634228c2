import type { timelinessStates } from '../../model/terms.ts';
import { area, dayScale, days } from './day-axis.ts';
import { oneDecimal } from './one-decimal.ts';
import { swarm } from './swarm.ts';

type Status = keyof typeof timelinessStates;

/** Reports by day and timeliness, earliest first. */
type Days = readonly { day: number; status: Status; count: number }[];

/** The marks of a row, above a base line at y = 0. */
export interface DayMarks {
  /** One path for all marks of a status. */
  paths: { status: Status; path: string }[];
  height: number;
  /** Height of those at the end of the axis, below the words about dots outside it. */
  heightAtEnd: number;
  /** Centres of the first and the last dot; null if the marks are bars. */
  ends: readonly [Point, Point] | null;
}

interface Point {
  x: number;
  y: number;
}

/** Diameter of a dot, and width of a bar, in SVG user units. */
export const dotSize = 4.6;
export const barWidth = (dayScale(7) - dayScale(0)) * 0.8;

/** Where words of ten characters begin that end at the end of the axis. */
const endStart = area.right - 100;

/** More dots would cost too many bytes and too much room: a bar for each week has their number instead. */
const mostDots = 900;
const highestBar = 60;
/** Dots that stand higher, because many reports have one date, become bars too. */
const highestSwarm = 4 * highestBar;

/** All rows have dots, or all have bars to one scale. */
export function dayMarks(rows: readonly Days[]): { kind: 'dots' | 'bars'; rows: DayMarks[] } {
  const dots = sumOf(rows.flat()) <= mostDots ? rows.map(dotsOf) : null;
  if (dots?.every(({ height }) => height <= highestSwarm)) return { kind: 'dots', rows: dots };
  const weeks = rows.map((row) => Map.groupBy(row, ({ day }) => Math.floor(shownDay(day) / 7)));
  const largest = Math.max(...weeks.flatMap((row) => [...row.values()].map(sumOf)));
  return { kind: 'bars', rows: weeks.map((row) => barsOf(row, highestBar / largest)) };
}

/** Days outside the axis are drawn at its ends, together. */
function shownDay(day: number): number {
  return Math.min(days.last, Math.max(days.first, day));
}

function sumOf(days: Days): number {
  return days.reduce((sum, { count }) => sum + count, 0);
}

function dotsOf(row: Days): DayMarks {
  const reports = row.flatMap(({ day, status, count }) => Array.from({ length: count }, () => ({ day, status })));
  const levels = swarm(
    reports.map(({ day }) => dayScale(day)),
    dotSize,
  );
  const dots = reports.map(({ day, status }, i) => ({
    status,
    x: dayScale(day),
    y: -((levels[i] ?? 0) + 0.5) * dotSize,
  }));
  const [first, last] = [dots[0], dots.at(-1)];
  return {
    // A stroke without length and with round ends is a dot.
    paths: pathsOf(dots.map(({ status, x, y }) => ({ status, path: `M${oneDecimal(x)} ${oneDecimal(y)}h0` }))),
    height: (Math.max(...levels) + 1) * dotSize,
    heightAtEnd: Math.max(0, ...dots.filter(({ x }) => x > endStart).map(({ y }) => dotSize / 2 - y)),
    ends: first && last ? [first, last] : null,
  };
}

/** The bars of a week, one for each status, upon each other. */
function barsOf(weeks: ReadonlyMap<number, Days>, unit: number): DayMarks {
  const heightOf = (days: Days) => sumOf(days) * unit;
  const atEnd = [...weeks].filter(([week]) => dayScale(week * 7 + 7) > endStart);
  const bars = [...weeks].flatMap(([week, days]) => {
    const x = dayScale(week * 7 + 3.5);
    let y = 0;
    return [...Map.groupBy(days, ({ status }) => status)].map(([status, group]) => {
      const height = sumOf(group) * unit;
      const path = `M${oneDecimal(x)} ${oneDecimal(y)}v${oneDecimal(-height)}`;
      y -= height;
      return { status, path };
    });
  });
  return {
    paths: pathsOf(bars),
    height: Math.max(...[...weeks.values()].map(heightOf)),
    heightAtEnd: Math.max(0, ...atEnd.map(([, days]) => heightOf(days))),
    ends: null,
  };
}

function pathsOf(marks: readonly { status: Status; path: string }[]): DayMarks['paths'] {
  return [...Map.groupBy(marks, ({ status }) => status)].map(([status, group]) => ({
    status,
    path: group.map(({ path }) => path).join(''),
  }));
}
