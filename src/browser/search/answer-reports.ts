/** What the answer card says of a place's reports: those of a year or an issuer, the latest, or that there is none. */

import { cataloguedAddress } from '../../model/addresses.ts';
import { missingReportAddress } from '../../model/contribution.ts';
import { coverageWords } from '../../model/coverage-words.ts';
import { shownTitle, suppliedTitle } from '../../model/format.ts';
import { publicationWords, timelinessWords } from '../../model/publication-words.ts';
import { type CoverageState, entryStates, issuerKinds } from '../../model/terms.ts';
import { toFullWidth } from '../../parse/width.ts';
import { make } from '../page/elements.ts';
import type { AnswerFacts } from './answer-facts.ts';
import type { CardLinks } from './answer-links.ts';
import type { RegionData, RegionReport } from './region-data.ts';

/** Those of the region's own government and, for a year, of its other issuers. */
export function ownReports(answer: AnswerFacts, links: CardLinks): Node[] {
  const { year, region } = answer;
  if (year === null) return [summary(region), ...latestReport(region, links)];
  const cell = region.years.find((other) => other.year === year);
  const report = region.reports.find(({ id }) => id === cell?.report);
  const others = region.reports.filter((other) => other.year === year && other !== report);
  return [
    report ? reportLine(report, answer, links) : make('p', {}, absence(answer), ' ', howToAdd(answer, links)),
    ...(others.length === 0
      ? []
      : [
          make(
            'details',
            {},
            make('summary', {}, `${region.name}其他机关 ${year} 年度的报告：${others.length} 份`),
            ...others.map((other) => reportLine(other, answer, links)),
          ),
        ]),
  ];
}

function summary({ years, applies }: RegionData): Node {
  const count = (...states: CoverageState[]): number => years.filter(({ status }) => states.includes(status)).length;
  const words = coverageWords({
    years: [years.at(0)?.year ?? 0, years.at(-1)?.year ?? 0],
    full: count('full', 'partial'),
    catalogued: count('catalogued'),
    missing: count('not-found'),
    applies,
  });
  return make('p', {}, `本级政府的报告，${words}`, applies ? null : `；${NO_DUTY}`);
}

const NO_DUTY = '公布年度报告的义务不适用于这里';

function latestReport(region: RegionData, links: CardLinks): Node[] {
  const latest = region.years.findLast(({ report }) => report !== null);
  const report = region.reports.find(({ id }) => id === latest?.report);
  return report ? [make('p', {}, `最近一份：${report.year} 年度`), reportLine(report, null, links)] : [];
}

/** Those of an issuer, by a part of its name. */
export function issuerReports(answer: AnswerFacts, issuer: string, links: CardLinks): Node[] {
  const { region, year } = answer;
  const found = region.reports.filter(
    (report) => (year === null || report.year === year) && report.issuers.some((name) => name.includes(issuer)),
  );
  if (found.length > 0) return found.map((report) => reportLine(report, answer, links));
  return [
    make(
      'p',
      {},
      `归在${region.name}的报告中，没有“${issuer}”${year === null ? '' : ` ${year} 年度`}的报告。`,
      howToAdd(answer, links),
    ),
  ];
}

/** Badges, title and date. */
function reportLine(report: RegionReport, answer: AnswerFacts | null, { base }: CardLinks): HTMLElement {
  const { url, officialUrl, completeness, timeliness, published, dateBasis, year, issuers } = report;
  const title = toFullWidth(
    shownTitle(report.title ?? suppliedTitle(issuers, year), report.titleSupplied || report.title === null),
  );
  const judgement = timelinessWords(timeliness);
  const row = answer === null ? null : cataloguedAddress(answer.place.code, report.id);
  return make(
    'p',
    {},
    make('span', { class: `badge ${completeness}` }, entryStates[completeness].name),
    judgement === null ? null : make('span', { class: `badge ${timeliness.status}` }, judgement),
    url !== null
      ? make('a', { href: base + url.slice(1) }, title)
      : officialUrl !== null
        ? make('a', { href: officialUrl, rel: 'external' }, title)
        : title,
    published !== null && dateBasis !== null ? ` ${publicationWords(published, dateBasis)}` : null,
    url === null && row !== null ? [' ', make('a', { href: base + row.slice(1) }, '本库所知')] : null,
  );
}

function absence({ place, year, region }: AnswerFacts): string {
  const last = region.years.at(-1)?.year ?? 0;
  const first = region.years.at(0)?.year ?? 0;
  if (!region.applies) return `${NO_DUTY}，本库没有${place.name} ${year} 年度的报告。`;
  if (year !== null && year > last) return `${year} 年度的报告尚未到公布期限（次年 4 月 1 日前）。`;
  if (year !== null && year < first) return `本库所知最早的是 ${first} 年度的报告。`;
  return `${place.name}政府 ${year} 年度的报告：本库尚未收录，不说明没有公布。`;
}

function howToAdd({ place, year, issuer }: AnswerFacts, { base, desk }: CardLinks): Node {
  const address = missingReportAddress(desk, {
    place: place.fullName,
    code: place.code,
    years: year === null ? null : `${year}`,
    issuer: issuer ?? issuerKinds.government.name,
  });
  return make('a', { href: address.replace(/^\//, base) }, '知道网址或有全文？帮助补上');
}
