import { planAddress, reportAddress, targetsAddress } from '../../../model/addresses.ts';
import type { QuestionedValue } from '../../../model/checked-value.ts';
import { formatDate } from '../../../model/format.ts';
import type { Link } from '../../../model/site-sections.ts';
import type { PlanMilestone, TimelineEvent } from '../../timeline.ts';

/** A milestone of a plan or an event in words: `when`, `text`, the link, `after`. */
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

export function eventItem({ date, report, title, quote, block, questioned }: TimelineEvent): MilestoneItem {
  const link: Link = [reportAddress(report.id, block), `${report.year}年度报告`];
  return { date, when: formatDate(date), text: title, link, after: '', quote, questioned };
}

export function planMilestoneItem(milestone: PlanMilestone): MilestoneItem {
  return {
    date: milestone.date,
    when: formatDate(milestone.date),
    quote: null,
    questioned: [],
    ...wordsOf(milestone),
  };
}

const actions = {
  'plan-adopted': '审议通过',
  'plan-issued': '印发',
};

function wordsOf(milestone: PlanMilestone): Pick<MilestoneItem, 'text' | 'link' | 'after'> & Partial<MilestoneItem> {
  const { id, meta } = milestone.plan;
  if (milestone.kind === 'plan-goal') {
    const { date, targets, before } = milestone;
    const { shortTitle, title, completeness } = meta;
    return {
      when: before ? `${date}年前` : `到${date}年`,
      text: '应达到的',
      link: [targetsAddress(id), `规划目标值 ${targets} 项`],
      after: `（《${shortTitle ?? title}》${completeness === 'partial' ? '，只计已收录部分' : ''}）`,
    };
  }
  const number = milestone.kind === 'plan-issued' ? meta.documentNumber : undefined;
  return {
    text: actions[milestone.kind],
    link: [planAddress(id), `《${meta.title}》`],
    after: number === undefined ? '' : `（${number}）`,
  };
}
