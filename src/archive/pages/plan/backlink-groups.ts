import { reportAddress } from '../../../model/addresses.ts';
import type { QuestionedValue } from '../../../model/checked-value.ts';
import { shownTitle } from '../../../model/format.ts';
import { type Relation, relations, type Stance } from '../../../model/terms.ts';
import type { Backlink } from '../../plans.ts';

/** The passages of a page that have one relation to the plan. */
export interface BacklinkGroup {
  /** Of its section. */
  id: Relation;
  relation: string;
  /** Number on all pages. */
  count: number;
  passages: {
    stance: Stance;
    quote: string;
    address: string;
    year: number;
    title: string;
    questioned: QuestionedValue[];
  }[];
}

/** Groups the passages of a page by relation. `all`: those of all pages, for the counts. */
export function backlinkGroups(links: readonly Backlink[], all: readonly Backlink[]): BacklinkGroup[] {
  return [...Map.groupBy(links, ({ relation }) => relation)].map(([relation, group]) => ({
    id: relation,
    relation: relations[relation].name,
    count: all.filter((link) => link.relation === relation).length,
    passages: group.map(({ report: { id, year, meta }, link, questioned }) => ({
      stance: link.stance,
      quote: link.quote,
      address: reportAddress(id, link.anchor.block),
      year,
      title: shownTitle(meta.title, meta.titleSupplied),
      questioned,
    })),
  }));
}
