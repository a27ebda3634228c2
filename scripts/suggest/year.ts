/** A year that dates what follows, not a comparison (比2022年), a period (2021年以来) or a name (2021—2025年). */
const years =
  /(?<![\d—–~比较同至自]\s*)((?:19|20)\d{2})\s*年(?!\s*\d{1,2}月(?:\d{1,2}日)?[至—–~-]|以来|至|起|—|–|~|版|前)/g;
/** Words that return to the report's own year. */
const ownYear = /今年|本年度?|年内|当年|全年/;

/**
 * The year of the figure at an offset: one in its own clause (在2022年度考评中列第二), or one that opens its sentence
 * (2022年,全市受理57件,审结55件), or the year before `reportYear` (由去年的93.5%提高到98.2%). Null if the text states none.
 */
export function yearOf(text: string, offset: number, reportYear: number): number | null {
  const sentence = /[^。；;]*$/.exec(text.slice(0, offset))?.[0] ?? '';
  if (/[由从](?:去年|上年)同?期?的?$/.test(sentence)) return reportYear - 1;
  // The second value of 由2022年的238件下降到176件.
  if (/\d\p{Script=Han}{0,4}[到至为]$/u.test(sentence)) return null;
  const stated = [...sentence.matchAll(years)].filter(({ index }) => !isInTitle(sentence, index));
  const last = stated.at(-1);
  if (!last) return null;
  const after = sentence.slice(last.index + last[0].length);
  if (ownYear.test(after)) return null;
  const opens = /^\s*在?\s*$/.test(sentence.slice(0, last.index));
  const inClause = !/[，,：:]/.test(after);
  const opensClause =
    /(?:^|[，,])\s*在?\s*$/.test(sentence.slice(0, last.index)) && (after.match(/[，,]/g)?.length ?? 0) <= 1;
  return opens || inClause || opensClause ? Number(last[1]) : null;
}

function isInTitle(text: string, offset: number): boolean {
  return text.lastIndexOf('《', offset) > text.lastIndexOf('》', offset);
}
