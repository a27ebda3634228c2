/** What queries for a place are made of besides names of places. */

export const YEAR = /((?:19|20)\d\d)年?度?/g;
const REPORT_WORDS = '(?:法治政府建设|法治政府|法治建设|年度|工作|情况|的|报告|年报|关于|人民政府|政府)+';
export const LEADING_WORDS = new RegExp(`^${REPORT_WORDS}`);
export const TRAILING_WORDS = new RegExp(`${REPORT_WORDS}$`);
export const ISSUER =
  /^\p{Script=Han}{1,20}(?:局|厅|委|委员会|办|办公室|院|队|中心|街道|街道办事处|镇|乡|管委会|部门)$/u;

/**
 * Where a query that names a place must name it first: the first of its terms (folded) that is more than a year, words like
 * 关于 and an issuer, without these. Null if there is none.
 */
export function placeStart(terms: readonly string[]): string | null {
  const starts = terms.map((term) => term.replace(YEAR, '').replace(LEADING_WORDS, '')).filter((start) => start !== '');
  return starts.find((start) => !ISSUER.test(start)) ?? starts[0] ?? null;
}
