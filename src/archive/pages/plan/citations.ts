import { documentPageAddress } from '../../../model/addresses.ts';
import type { Content } from '../../../model/content.ts';
import type { Plan } from '../../../model/plan.ts';
import { documentOfPlan, documentTitle } from '../../documents/lists.ts';
import { pageSize } from '../../lists/paging.ts';
import { type CitingText, citingTexts } from '../documents/citing-texts.ts';
import type { Section } from '../text/outline.ts';

export interface PlanCitationsSection extends Section {
  id: 'cited';
  /** The plan as a cited document; null if no report cites it. */
  cited: CitedPlan | null;
}

export interface CitedPlan {
  title: string;
  address: string;
  reports: number;
  citations: number;
  /** The first page of the reports. */
  texts: CitingText[];
}

/** The reports that cite a plan in 《》. */
export function planCitationsSection(content: Content, plan: Plan): PlanCitationsSection {
  const document = documentOfPlan(content, plan);
  return {
    id: 'cited',
    name: '引用这份规划的报告',
    cited: document && {
      title: documentTitle(content, document),
      address: documentPageAddress(document.slug),
      reports: document.citing.length,
      citations: document.count,
      texts: citingTexts(content, document.citing.slice(0, pageSize)),
    },
  };
}
