import { type Compared, readCompared } from '../../../src/browser/compare/compared.ts';
import type { Report } from '../../../src/model/report.ts';
import { reportJson } from '../../../src/publish/report.ts';
import { founding, reportOf } from '../../archive/founding.ts';
import { archiveOf } from '../../archive/made.ts';

/** A report as the page receives it: written as its data file and read back. */
export function received(report: Report): Compared {
  const content = founding.reports.has(report.id) ? founding : archiveOf([report]);
  return readCompared(JSON.parse(JSON.stringify(reportJson(content, report))));
}

export const yuexiu = received(reportOf('440104/2022'));
export const shaoguan = received(reportOf('440200/2024'));
