import { publicationOf, type ReportUrl } from '../model/report-url.ts';
import type { FilePosition, Flag, Rule } from './rule.ts';
import { yearsIn } from './title.ts';

/**
 * Impossible dates: before the report year, after the archive's review date (`asOf`), or a change log out of order. Some
 * reports are published within their report year, so a date in that year is possible.
 */
export const dateRule: Rule = {
  id: 'date',
  description: '日期不早于报告年度、不晚于核对日，收录与更正记录从新到旧、日期合理',
  check: {
    report({ value, file, yaml, annotations }, { asOf }, flag) {
      checkYear(value.year, asOf, { file, position: { line: 1, column: 1 } }, flag);
      const { meta } = value;
      const year = earliestYear(value.year, meta.title);
      const { published, ...otherDates } = meta.dates;
      const isInUrls = published === publicationOf(meta.urls).published;
      for (const [key, date] of Object.entries(isInUrls ? otherDates : meta.dates)) {
        const where = { file, position: yaml.locate(['dates', key]) };
        if (date) checkDate(date, year, asOf, where, flag);
      }
      checkUrls({ year, urls: meta.urls }, asOf, (i, key) => ({ file, position: yaml.locate(['urls', i, key]) }), flag);
      checkHistory(meta.history, asOf, (i) => ({ file, position: yaml.locate(['history', i, 'date']) }), flag);
      if (!annotations) return;
      value.annotations.events.forEach((event, i) => {
        const position = annotations.yaml.locate(['events', i, 'date']);
        checkPast(event.date, asOf, { file: annotations.file, position }, flag);
      });
    },

    plan({ value, file, yaml }, { asOf }, flag) {
      checkHistory(value.meta.history, asOf, (i) => ({ file, position: yaml.locate(['history', i, 'date']) }), flag);
      const { adopted, issued } = value.meta.dates;
      for (const [key, date] of Object.entries({ adopted, issued })) {
        if (date) checkPast(date, asOf, { file, position: yaml.locate(['dates', key]) }, flag);
      }
      if (!adopted || !issued || adopted <= issued) return;
      flag({
        file,
        position: yaml.locate(['dates', 'adopted']),
        message: '通过日期在印发日期之后',
        fix: '核对两个日期',
      });
    },

    catalogueEntry({ value, file, yaml, path }, { asOf }, flag) {
      const { urls, year, title } = value;
      checkUrls(
        { year: earliestYear(year, title ?? ''), urls },
        asOf,
        (i, key) => ({ file, position: yaml.locate([...path, 'urls', i, key]) }),
        flag,
      );
      checkYear(value.year, asOf, { file, position: yaml.locate([...path, 'year']) }, flag);
    },
  },
};

/** The year that no date may precede. If the title names another than the id, rule `title` doubts the id, not the dates. */
function earliestYear(year: number, title: string): number {
  const stated = yearsIn(title);
  return stated.length === 0 || stated.includes(year) ? year : Math.min(year, ...stated);
}

/** The dates of a report's pages: a content system's epoch (`t19700101`) is no date, a later page may be a move. */
function checkUrls(
  { year, urls }: { year: number; urls: readonly ReportUrl[] },
  asOf: string,
  positionOf: (i: number, key: 'date' | 'urlDate') => FilePosition,
  flag: Flag,
): void {
  urls.forEach((url, i) => {
    for (const key of ['date', 'urlDate'] as const) {
      const date = url[key];
      if (date) checkDate(date, year, asOf, positionOf(i, key), flag);
    }
  });
}

function checkDate(date: string, year: number, asOf: string, where: FilePosition, flag: Flag): void {
  if (date < `${year}-01-01`)
    flag({ ...where, message: `日期 ${date} 早于报告年度 ${year}`, fix: '核对日期和文件名中的年度' });
  checkPast(date, asOf, where, flag);
}

function checkPast(date: string, asOf: string, where: FilePosition, flag: Flag): void {
  if (date <= asOf) return;
  flag({
    ...where,
    message: `日期 ${date} 在核对日 ${asOf} 之后`,
    fix: '核对日期；确属新文件的，更新 content/site.yaml 的 asOf',
  });
}

function checkYear(year: number, asOf: string, where: FilePosition, flag: Flag): void {
  if (String(year) <= asOf.slice(0, 4)) return;
  flag({ ...where, message: `报告年度 ${year} 在核对日 ${asOf} 之后`, fix: '核对文件名或 slug、year 中的年度' });
}

/** Editors may correct texts after the review date, but a slip far ahead would lead all feeds for good. */
const maxDaysAhead = 400;

function checkHistory(
  history: readonly { date: string }[],
  asOf: string,
  positionOf: (i: number) => FilePosition,
  flag: Flag,
): void {
  history.forEach(({ date }, i) => {
    const daysAhead = (Date.parse(date) - Date.parse(asOf)) / 864e5;
    if (date < '2000-01-01' || date > '2100-12-31' || daysAhead > maxDaysAhead)
      flag({
        ...positionOf(i),
        message: `收录与更正记录的日期 ${date} 不合理：应在 2000 年以后，不晚于核对日 ${asOf} 后 ${maxDaysAhead} 天`,
        fix: '核对日期；确属新近的，更新 content/site.yaml 的 asOf',
      });
    const newer = history[i - 1]?.date;
    if (newer !== undefined && date > newer)
      flag({ ...positionOf(i), message: '收录与更正记录没有从新到旧排列', fix: '把新的写在前面' });
  });
}
