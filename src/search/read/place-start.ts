/** What queries for a place are made of besides names of places. */

export const YEAR = /((?:19|20)\d\d)年?度?/g;
const REPORT_WORDS = '(?:法治政府建设|法治政府|法治建设|年度|工作|情况|的|报告|年报|关于|人民政府|政府)+';
export const LEADING_WORDS = new RegExp(`^${REPORT_WORDS}`);
export const TRAILING_WORDS = new RegExp(`${REPORT_WORDS}$`);
const ISSUER_SUFFIX = '(?:局|厅|委|委员会|办|办公室|院|队|中心|街道|街道办事处|镇|乡|管委会|部门)$';
export const ISSUER = new RegExp(`^\\p{Script=Han}{1,20}${ISSUER_SUFFIX}`, 'u');

/** Characters of the longest path: 甘肃省临夏回族自治州积石山保安族东乡族撒拉族自治县. */
const LONGEST_PATH = 25;
const PATH = new RegExp(`^(?:\\p{Script=Han}{0,${LONGEST_PATH}}$|\\p{Script=Han}*${ISSUER_SUFFIX})`, 'u');

/**
 * Where a query that names a place must name it first: the first of its terms (folded) that is more than a year, words like
 * 关于 and an issuer, without these. Null if there is none, or a term is more than the longest path and an issuer.
 */
export function placeStart(terms: readonly string[]): string | null {
  const starts = terms.map((term) => term.replace(YEAR, '').replace(LEADING_WORDS, '')).filter((start) => start !== '');
  if (!starts.every((start) => PATH.test(start.replace(TRAILING_WORDS, '')))) return null;
  return starts.find((start) => !ISSUER.test(start)) ?? starts[0] ?? null;
}
