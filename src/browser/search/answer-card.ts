/** Draws the answer card: what the archive has of a place and year, and the ways on. Text nodes only, never markup from data. */

import { cataloguedAddress, regionAddress, regionYearAddress } from '../../model/addresses.ts';
import { type Desk, missingReportAddress } from '../../model/contribution.ts';
import { coverageWords } from '../../model/coverage-words.ts';
import { shownTitle, suppliedTitle } from '../../model/format.ts';
import { publicationWords, timelinessWords } from '../../model/publication-words.ts';
import { type CoverageState, coverageStates, entryStates, issuerKinds } from '../../model/terms.ts';
import { toFullWidth } from '../../parse/width.ts';
import type { Place } from '../../search/read/place-names.ts';
import { type Child, make } from '../page/elements.ts';
import type { RegionData, RegionReport } from './region-data.ts';

/** What a query for a place is answered with. */
export interface PlaceAnswer {
  place: Place;
  /** Null if the query names none. */
  year: number | null;
  /** The rest of the query, if it names an issuer below the government. */
  issuer: string | null;
  region: RegionData;
  parent: Place | null;
  /** The other divisions below the same parent. */
  siblings: readonly Place[];
  /** Divisions that are also called so. */
  namesakes: readonly Place[];
}

/** Addresses of the site (`base`: with trailing slash) and of searches for a text. */
export interface CardLinks {
  base: string;
  search: (text: string) => string;
  desk: Desk;
}

export function answerCard(answer: PlaceAnswer, links: CardLinks): Node[] {
  const { place, year, issuer, region, parent, siblings, namesakes } = answer;
  const page = regionAddress(place.code);
  const heading = make(
    'h2',
    {},
    siteLink(year === null ? page : regionYearAddress(place.code, year), headingText(answer), links),
  );
  const reports = issuer === null ? ownReports(answer, links) : issuerReports(answer, issuer, links);
  const near = year === null || issuer !== null ? null : otherYears(answer, links);
  const yearWords = year === null ? '' : `${year} 年度`;
  return [
    heading,
    ...reports,
    near,
    parent && make('p', {}, '上级：', placeLink(parent.fullName, year, parent.name, links)),
    siblings.length === 0
      ? null
      : make(
          'details',
          {},
          make('summary', {}, `同级的 ${siblings.length} 处${yearWords && `：${yearWords}`}`),
          make('p', {}, ...spaced(siblings.map((other) => placeLink(other.fullName, year, other.name, links)))),
        ),
    namesakes.length === 0
      ? null
      : make(
          'p',
          {},
          '同名：',
          ...spaced(namesakes.map((other) => placeLink(other.fullName, year, other.fullName, links))),
        ),
    make(
      'p',
      {},
      ...spaced([
        siteLink(page, `${region.name}的历年报告`, links),
        region.feed === null ? null : siteLink(region.feed, '订阅更新', links),
      ]),
    ),
  ].filter((node) => node !== null) as Node[];
}

/** A choice between divisions of one name. */
export function placeChoice(
  places: readonly Place[],
  year: number | null,
  issuer: string | null,
  links: CardLinks,
): Node[] {
  return [
    make('h2', {}, '要找的是哪一处？'),
    make(
      'ul',
      {},
      ...places.map((place) => make('li', {}, placeLink(place.fullName + (issuer ?? ''), year, place.fullName, links))),
    ),
  ];
}

/** For a query that may be an ordinary word as well. */
export function placeHint(places: readonly Place[], links: CardLinks): Node[] {
  return [
    make(
      'p',
      {},
      '也是地名：',
      ...spaced(places.map((place) => siteLink(regionAddress(place.code), place.fullName, links))),
    ),
  ];
}

function headingText({ place, year, issuer }: PlaceAnswer): string {
  return `${place.fullName}${issuer === null ? '' : ` ${issuer}`}${year === null ? '' : ` ${year} 年度`}`;
}

function ownReports(answer: PlaceAnswer, links: CardLinks): Node[] {
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

function issuerReports(answer: PlaceAnswer, issuer: string, links: CardLinks): Node[] {
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
function reportLine(report: RegionReport, answer: PlaceAnswer | null, { base }: CardLinks): HTMLElement {
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

function absence({ place, year, region }: PlaceAnswer): string {
  const last = region.years.at(-1)?.year ?? 0;
  const first = region.years.at(0)?.year ?? 0;
  if (!region.applies) return `${NO_DUTY}，本库没有${place.name} ${year} 年度的报告。`;
  if (year !== null && year > last) return `${year} 年度的报告尚未到公布期限（次年 4 月 1 日前）。`;
  if (year !== null && year < first) return `本库所知最早的是 ${first} 年度的报告。`;
  return `${place.name}政府 ${year} 年度的报告：本库尚未收录，不说明没有公布。`;
}

function howToAdd({ place, year, issuer }: PlaceAnswer, { base, desk }: CardLinks): Node {
  const address = missingReportAddress(desk, {
    place: place.fullName,
    code: place.code,
    years: year === null ? null : `${year}`,
    issuer: issuer ?? issuerKinds.government.name,
  });
  return make('a', { href: address.replace(/^\//, base) }, '知道网址或有全文？帮助补上');
}

/** The years before and after. */
function otherYears({ year, place, region }: PlaceAnswer, links: CardLinks): Node | null {
  if (year === null) return null;
  const near = region.years.filter((other) => Math.abs(other.year - year) === 1);
  if (near.length === 0) return null;
  return make(
    'p',
    {},
    '前后年度：',
    ...spaced(
      near.map((other) =>
        placeLink(place.fullName, other.year, `${other.year}（${coverageStates[other.status].name}）`, links),
      ),
    ),
  );
}

/** To the answer for another place. */
function placeLink(name: string, year: number | null, label: string, links: CardLinks): Node {
  return make('a', { href: links.search(year === null ? name : `${name} ${year}`) }, label);
}

function siteLink(address: string, text: string, { base }: CardLinks): Node {
  return make('a', { href: base + address.slice(1) }, text);
}

/** Separated by full-width spaces, so that lines can break between them. */
function spaced(nodes: readonly Child[]): Child[] {
  return nodes.filter((node) => node !== null).flatMap((node, i) => (i === 0 ? [node] : ['　', node]));
}
