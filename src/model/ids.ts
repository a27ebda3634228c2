import { reportYear } from './date.ts';

/**
 * Ids are paths: `440104/2022` is content/reports/440104/2022.mdx and /reports/440104/2022/. They are ASCII and short,
 * so that no file system or host can mistake them.
 */
const slug = /^(\d{4})(?:-([a-z0-9]+(?:-[a-z0-9]+)*))?$/;

/** Names that some file system or host keeps for itself. */
const reserved = new Set(['con', 'prn', 'aux', 'nul', 'com1', 'lpt1', 'index']);

/** The year and the name in a report's slug: `2022` → no name, `2022-office` → `office`. Null where it is no slug. */
export function readSlug(text: string): { year: number; name: string | null } | null {
  const match = slug.exec(text);
  if (!match || text.length > 60) return null;
  const name = match[2] ?? null;
  const year = reportYear.safeParse(Number(match[1])).data;
  if (year === undefined || (name !== null && reserved.has(name))) return null;
  return { year, name };
}

/** A plan's slug is its span of years, with a name where a region has several: `2024-2035`, `2021-2025-puf`. */
export function isPlanSlug(text: string): boolean {
  return /^\d{4}-\d{4}(-[a-z0-9]+)*$/.test(text) && text.length <= 60;
}

/** Ids of indicators, topics and targets: lower-case ASCII words joined by hyphens. */
export const keyPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
