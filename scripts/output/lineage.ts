import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * How two places relate, `is`, `holds` or `lies in`; null if neither contains the other. Compares device and inode of what
 * exists, so links, bind mounts and spellings in another case count as the folder they lead to.
 */
export function relationOf(place: string, other: string): 'is' | 'holds' | 'lies in' | null {
  const [places, others] = [lineageOf(place), lineageOf(other)];
  const [placeId = '', otherId = ''] = [places[0], others[0]];
  if (placeId === otherId) return 'is';
  if (others.includes(placeId)) return 'holds';
  return places.includes(otherId) ? 'lies in' : null;
}

/** Ids of a place and of all folders around it. */
function lineageOf(place: string): string[] {
  const ids: string[] = [];
  for (let path = canonical(place); ; path = dirname(path)) {
    ids.push(existsSync(path) ? idOf(path) : path);
    if (dirname(path) === path) return ids;
  }
}

/** The path without links, as far as it exists. */
function canonical(place: string): string {
  if (existsSync(place)) return realpathSync(place);
  const parent = dirname(place);
  return parent === place ? place : join(canonical(parent), basename(place));
}

function idOf(path: string): string {
  const { dev, ino } = statSync(path, { bigint: true });
  return `${dev}:${ino}`;
}
