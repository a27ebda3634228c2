import type { Random } from './random.ts';
import type { Series } from './series.ts';

/** A title as issuers word it: the year stands in front, behind or with 度, and the genre has many names. */
export function titleOf({ issuers }: Series, year: number, random: Random): string {
  const issuer = issuers.join(' ').replace(/^中共(.+)委员会 (.+)$/, '中共$1委员会、$2');
  return random.pick([
    `${issuer}${year}年法治政府建设年度报告`,
    `${issuer}${year}年度法治政府建设情况报告`,
    `${issuer}关于${year}年度法治政府建设情况的报告`,
    `${issuer}${year}年法治政府建设工作情况的报告`,
    `${year}年${issuer}法治政府建设工作总结`,
    `${issuer}关于${year}年推进法治政府建设工作情况的报告`,
  ]);
}

/** The title that the archive gives where the source has none: worded the same for all. */
export function suppliedTitle({ issuers }: Series, year: number): string {
  return `${issuers.join('、')}${year}年法治政府建设年度报告`;
}
