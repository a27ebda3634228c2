/** Draws the answer card: what the archive has of a place and year, and the ways on. */

import { regionAddress, regionYearAddress } from '../../model/addresses.ts';
import { coverageStates } from '../../model/terms.ts';
import { make } from '../page/elements.ts';
import type { AnswerFacts } from './answer-facts.ts';
import { type CardLinks, placeLink, siteLink, spaced } from './answer-links.ts';
import { issuerReports, ownReports } from './answer-reports.ts';

export function answerCard(answer: AnswerFacts, links: CardLinks): Node[] {
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

function headingText({ place, year, issuer }: AnswerFacts): string {
  return `${place.fullName}${issuer === null ? '' : ` ${issuer}`}${year === null ? '' : ` ${year} 年度`}`;
}

/** The years before and after. */
function otherYears({ year, place, region }: AnswerFacts, links: CardLinks): Node | null {
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
