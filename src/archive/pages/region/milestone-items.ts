import { planAddress, reportAddress, targetsAddress } from '../../../model/addresses.ts';
import type { QuestionedValue } from '../../../model/checked-value.ts';
import type { Link } from '../../../model/site-sections.ts';
import type { Milestone } from '../../timeline.ts';

/** A milestone in words: `text`, then the link, then `after`. */
export interface MilestoneItem {
  /** ISO: year, month or day. */
  date: string;
  text: string;
  link: Link;
  after: string;
  /** An event's sentence, to which the link leads; else null. */
  quote: string | null;
  /** The questioned values that the sentence prints. */
  questioned: QuestionedValue[];
}

export function milestoneItem(milestone: Milestone): MilestoneItem {
  return { date: milestone.date, quote: null, questioned: [], after: '', ...wordsOf(milestone) };
}

const actions = {
  'plan-adopted': '审议通过',
  'plan-issued': '印发',
  delivered: '报告年度法治政府建设情况',
  published: '公布年度报告',
  signed: '报告落款日期',
};

function wordsOf(milestone: Milestone): Pick<MilestoneItem, 'text' | 'link'> & Partial<MilestoneItem> {
  switch (milestone.kind) {
    case 'plan-goal': {
      const { plan, targets, before } = milestone;
      return {
        text: before ? '之前应达到的' : '应达到的',
        link: [targetsAddress(plan.id), `规划目标 ${targets} 项`],
        after: `（《${plan.meta.shortTitle ?? plan.meta.title}》）`,
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
    default: {
      const { id, year, issuers } = milestone.report;
      const link: Link = [reportAddress(id), `${year}年度，${issuers.join('、')}`];
      return { text: `${actions[milestone.kind]}（`, link, after: '）' };
    }
  }
}
