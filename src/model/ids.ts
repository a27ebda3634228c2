import { reportYearSchema } from './date.ts';

/**
 * Ids are paths: `440104/2022` is content/reports/440104/2022.mdx and /reports/440104/2022/. They are short ASCII, which
 * every file system and host accepts.
 */
const slugPattern = /^(\d{4})(?:-([a-z0-9]+(?:-[a-z0-9]+)*))?$/;

/** Names that some file systems or hosts reserve. */
const reservedNames = new Set(['con', 'prn', 'aux', 'nul', 'com1', 'lpt1', 'index']);

/** Splits a report's slug: `2022` has no name, `2022-office` has the name `office`. Null if `text` is not a slug. */
export function readSlug(text: string): { year: number; name: string | null } | null {
  const match = slugPattern.exec(text);
  if (!match || text.length > 60) return null;
  const name = match[2] ?? null;
  const year = reportYearSchema.safeParse(Number(match[1])).data;
  if (year === undefined || (name !== null && reservedNames.has(name))) return null;
  return { year, name };
}

/** A plan's slug is its period, with a name if a region has several plans: `2024-2035`, `2021-2025-puf`. */
export function isPlanSlug(text: string): boolean {
  return /^\d{4}-\d{4}(-[a-z0-9]+)*$/.test(text) && text.length <= 60;
}

/** Ids of indicators, topics and targets: lower-case ASCII words joined by hyphens. */
export const keyPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
