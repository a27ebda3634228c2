import { planAddress, reportAddress, targetsAddress } from '../../../model/addresses.ts';
import type { QuestionedValue } from '../../../model/checked-value.ts';
import { formatDate } from '../../../model/format.ts';
import { publishedByIssuer } from '../../../model/publication-date.ts';
import type { Link } from '../../../model/site-sections.ts';
import type { ReportEntry } from '../../entries.ts';
import type { Milestone } from '../../timeline.ts';

/** A milestone in words: `when`, `text`, the link, `after`. */
export interface MilestoneItem {
  /** ISO: year, month or day. */
  date: string;
  /** 2023年3月6日, 到2029年, 2026年前. */
  when: string;
  text: string;
  link: Link;
  after: string;
  /** An event's sentence, to which the link leads; else null. */
  quote: string | null;
  /** The questioned values that the sentence prints. */
  questioned: QuestionedValue[];
}

export function milestoneItem(milestone: Milestone): MilestoneItem {
  return {
    date: milestone.date,
    when: formatDate(milestone.date),
    quote: null,
    questioned: [],
    after: '',
    ...wordsOf(milestone),
  };
}

const actions = {
  'plan-adopted': '审议通过',
  'plan-issued': '印发',
};

function wordsOf(milestone: Milestone): Pick<MilestoneItem, 'text' | 'link'> & Partial<MilestoneItem> {
  switch (milestone.kind) {
    case 'plan-goal': {
      const { date, plan, targets, before } = milestone;
      const { shortTitle, title, completeness } = plan.meta;
      return {
        when: before ? `${date}年前` : `到${date}年`,
        text: '应达到的',
        link: [targetsAddress(plan.id), `规划目标值 ${targets} 项`],
        after: `（《${shortTitle ?? title}》${completeness === 'partial' ? '，只计已收录部分' : ''}）`,
      };
    }
    case 'plan-adopted':
    case 'plan-issued': {
      const { id, meta } = milestone.plan;
      const number = milestone.kind === 'plan-issued' ? meta.documentNumber : undefined;
      return {
        text: actions[milestone.kind],
        link: [planAddress(id), `《${meta.title}》`],
        after: number === undefined ? '' : `（${number}）`,
      };
    }
    case 'event': {
      const { report, event } = milestone;
      const link: Link = [reportAddress(report.id, event.block), `${report.year}年度报告`];
      return { text: event.title, link, quote: event.quote, questioned: event.questioned };
    }
    case 'delivered':
      return reportWords('报告', '法治政府建设情况', milestone.report);
    case 'published':
      return reportWords(publishedByIssuer(milestone.report) ? '公布' : '转载页日期：', '报告', milestone.report);
    case 'signed':
      return reportWords('落款：', '报告', milestone.report);
  }
}

/** Names the report's year: its milestones are in the row of a later year. */
function reportWords(text: string, what: string, { id, year, issuers }: ReportEntry) {
  const link: Link = [reportAddress(id), `${year}年度${what}`];
  return { text, link, after: `（${issuers.join('、')}）` };
}
