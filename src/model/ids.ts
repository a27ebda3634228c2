/**
 * Ids are paths: `440104/2022` is content/reports/440104/2022.mdx and /reports/440104/2022/. They are short ASCII, which
 * every file system and host accepts. Loads in browsers.
 */

/** Years of reports and plans; others are slips. */
export const reportYears = { first: 1978, last: 2200 } as const;

/** Expression of a division code of GB/T 2260: six digits, the first not 0. */
export const regionCodeExpression = '[1-9]\\d{5}';

export const regionCodePattern = new RegExp(`^${regionCodeExpression}$`);

/** Longer ids would exceed the lengths of paths that Windows allows. */
const maxSlugLength = 60;

/** Names that Windows or hosts reserve. */
const reservedName = '(?:con|prn|aux|nul|com\\d|lpt\\d|index)';

/** Ids of indicators, topics, targets, documents and guides: lower-case ASCII words joined by hyphens. */
export const keyPattern = /* @__PURE__ */ new RegExp(
  `^(?!${reservedName}$)(?=.{1,${maxSlugLength}}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$`,
);

/** Whether `text` has the form of a division code. */
export function isRegionCode(text: string): boolean {
  return regionCodePattern.test(text);
}

/** Whether `text` has the form of a report's id: `440104/2022`, `440104/2022-office`. */
export function isReportId(text: string): boolean {
  return hasForm(text, (slug) => readSlug(slug) !== null);
}

/** Whether `text` has the form of a plan's id: `440100/2024-2035`. */
export function isPlanId(text: string): boolean {
  return hasForm(text, isPlanSlug);
}

function hasForm(id: string, isSlug: (text: string) => boolean): boolean {
  const [region = '', slug = '', ...rest] = id.split('/');
  return rest.length === 0 && isRegionCode(region) && isSlug(slug);
}

/** Splits a report's slug: `2022` has no name, `2022-office` has the name `office`. Null if `text` is not a slug. */
export function readSlug(text: string): { year: number; name: string | null } | null {
  const match = slugPattern.exec(text);
  if (!match || text.length > maxSlugLength) return null;
  const year = Number(match[1]);
  const name = match[2] ?? null;
  if (year < reportYears.first || year > reportYears.last) return null;
  return name !== null && reservedPattern.test(name) ? null : { year, name };
}

const slugPattern = /^(\d{4})(?:-([a-z0-9]+(?:-[a-z0-9]+)*))?$/;

const reservedPattern = new RegExp(`^${reservedName}$`);

/** A plan's slug is its period, with a name if a region has several plans: `2024-2035`, `2021-2025-puf`. */
export function isPlanSlug(text: string): boolean {
  return /^\d{4}-\d{4}(-[a-z0-9]+)*$/.test(text) && text.length <= maxSlugLength;
}
