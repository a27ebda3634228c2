import { guideAddress } from './addresses.ts';
import type { Site } from './site.ts';

/** Where the archive takes reports of readers, as far as content/site.yaml says. */
export type Desk = Pick<Site, 'repository' | 'contact'>;

export interface MissingReport {
  /** Full name of the region: 广东省广州市天河区. */
  place: string;
  /** Its code. */
  code: string;
  /** One year or several: 2023, 2021—2022. Null if none is meant. */
  years: string | null;
  /** Name of the issuer or of the kind of issuer: 政府. */
  issuer: string;
}

/** To tell the archive of a missing report: the repository's form with all that is known filled in, a mail, or the guide. */
export function missingReportAddress(desk: Desk, { place, code, years, issuer }: MissingReport): string {
  const title = `缺少报告：${place}（${code}）${issuer}${years === null ? '' : ` ${years} 年度`}`;
  return formAddress(desk, '1-missing-report.yml', title, { year: years ?? '' });
}

/** To report a mistake on a page, by its address and its title, which names region and year. */
export function mistakeAddress(desk: Desk, page: string, title: string): string {
  return formAddress(desk, '2-something-wrong.yml', `内容有误：${title}（${page}）`, { page });
}

/** `template`: a file in .github/ISSUE_TEMPLATE; `fields`: text for its inputs, by their ids. */
function formAddress(
  { repository, contact }: Desk,
  template: string,
  title: string,
  fields: Readonly<Record<string, string>>,
): string {
  if (repository?.startsWith('https://github.com/')) {
    return `${repository.replace(/\/$/, '')}/issues/new?${new URLSearchParams({ template, title, ...fields })}`;
  }
  if (contact === undefined) return guideAddress('contribute');
  return contact.startsWith('https://') ? contact : `mailto:${contact}?subject=${encodeURIComponent(title)}`;
}
