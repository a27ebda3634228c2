import { formatNumber } from '../../model/format.ts';

interface Segment {
  name: string;
  characters: number;
}

/** A segment as drawn; runs in browsers too. */
export type DrawnSegment<T extends Segment> = T & {
  /** Percentages of the bar: 12.5% */
  start: string;
  width: string;
  /** Its name and length. */
  words: string;
  /** As much of the words as has room in it on a phone. */
  label: string;
};

/** Segments side by side in a bar of the whole width. */
export function drawSegments<T extends Segment>(segments: readonly T[]): DrawnSegment<T>[] {
  const total = segments.reduce((sum, { characters }) => sum + characters, 0);
  let end = 0;
  return segments.map((segment) => {
    const start = end;
    const share = (segment.characters / total) * 100;
    end += share;
    return {
      ...segment,
      start: percent(start),
      width: percent(share),
      words: `${segment.name} ${percent(share)}（${formatNumber(segment.characters)} 字）`,
      label: labelOf(segment.name, share),
    };
  });
}

/** Shares that give a percentage, and a name too, enough room on a phone of 320 px, in large type. */
const room = { percentage: 18.5, name: 62 };

function labelOf(name: string, share: number): string {
  if (share < room.percentage) return '';
  return share < room.name ? percent(share) : `${name} ${percent(share)}`;
}

function percent(share: number): string {
  return `${share.toFixed(1)}%`;
}
