import type { Position } from '../model/problem.ts';
import type { ReportProblem, Rule } from './rule.ts';

/**
 * Dates that cannot be: before the report's own year, after the day up to which the archive was checked, a change log
 * out of order. Some reports are published inside their report year, so no more than that can be said.
 */
export const dates: Rule = {
  name: 'date',
  scope: 'report',
  check(placed, report) {
    const { asOf } = placed.content.site;
    for (const { value, file, yaml, annotations } of placed.reports.values()) {
      checkYear(value.year, asOf, { file, position: { line: 1, column: 1 } }, report);
      for (const [key, date] of Object.entries(value.meta.dates)) {
        const where = { file, position: yaml.locate(['dates', key]) };
        if (date) checkDate(date, value.year, asOf, where, report);
      }
      checkHistory(value.meta.history, (i) => ({ file, position: yaml.locate(['history', i, 'date']) }), report);
      if (!annotations) continue;
      value.annotations.events.forEach((event, i) => {
        const position = annotations.yaml.locate(['events', i, 'date']);
        checkPast(event.date, asOf, { file: annotations.file, position }, report);
      });
    }
    for (const { value, file, yaml } of placed.plans.values()) {
      checkHistory(value.meta.history, (i) => ({ file, position: yaml.locate(['history', i, 'date']) }), report);
      const { adopted, issued } = value.meta.dates;
      for (const [key, date] of Object.entries({ adopted, issued })) {
        if (date) checkPast(date, asOf, { file, position: yaml.locate(['dates', key]) }, report);
      }
      if (!adopted || !issued || adopted <= issued) continue;
      report({
        file,
        position: yaml.locate(['dates', 'adopted']),
        message: '通过日期在印发日期之后',
        fix: '核对两个日期',
      });
    }
    for (const { value, file, yaml, path } of placed.catalogue) {
      const where = { file, position: yaml.locate([...path, 'published']) };
      if (value.published) checkDate(value.published, value.year, asOf, where, report);
      checkYear(value.year, asOf, { file, position: yaml.locate([...path, 'year']) }, report);
    }
  },
};

type Where = { file: string; position: Position };

function checkDate(date: string, year: number, asOf: string, where: Where, report: ReportProblem): void {
  if (date < `${year}-01-01`)
    report({ ...where, message: `日期 ${date} 早于报告年度 ${year}`, fix: '核对日期和文件名中的年度' });
  checkPast(date, asOf, where, report);
}

function checkPast(date: string, asOf: string, where: Where, report: ReportProblem): void {
  if (date <= asOf) return;
  report({
    ...where,
    message: `日期 ${date} 在核对日 ${asOf} 之后`,
    fix: '核对日期；确属新文件的，更新 content/site.yaml 的 asOf',
  });
}

function checkYear(year: number, asOf: string, where: Where, report: ReportProblem): void {
  if (String(year) <= asOf.slice(0, 4)) return;
  report({ ...where, message: `报告年度 ${year} 在核对日 ${asOf} 之后`, fix: '核对文件名或 slug、year 中的年度' });
}

function checkHistory(history: readonly { date: string }[], at: (i: number) => Where, report: ReportProblem): void {
  history.forEach(({ date }, i) => {
    const newer = history[i - 1]?.date;
    if (newer !== undefined && date > newer)
      report({ ...at(i), message: '收录与更正记录没有从新到旧排列', fix: '把新的写在前面' });
  });
}
