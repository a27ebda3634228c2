import { documentPageAddress } from '../../../model/addresses.ts';
import type { Content } from '../../../model/content.ts';
import type { Plan } from '../../../model/plan.ts';
import { documentOfPlan } from '../../documents/lists.ts';
import type { CitedDocument } from '../../documents/register.ts';
import { pageSize } from '../../paging.ts';
import type { Section } from '../text/outline.ts';

export interface PlanCitationsSection extends Section {
  id: 'cited';
  /** The plan as a cited document; null if no report cites it. */
  cited: { address: string; reports: number; citations: number } | null;
  /** The first page of its citations. */
  document: CitedDocument | null;
  citing: CitedDocument['citing'];
}

/** The reports that cite a plan in 《》. */
export function planCitationsSection(content: Content, plan: Plan): PlanCitationsSection {
  const document = documentOfPlan(content, plan);
  return {
    id: 'cited',
    name: '引用这份规划的报告',
    cited: document && {
      address: documentPageAddress(document.slug),
      reports: document.citing.length,
      citations: document.count,
    },
    document,
    citing: document?.citing.slice(0, pageSize) ?? [],
  };
}
