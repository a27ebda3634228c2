import { planAddress, reportAddress } from '../../archive/addresses.ts';
import type { Content } from '../../model/content.ts';
import type { Plan } from '../../model/plan.ts';
import type { Report } from '../../model/report.ts';
import { absolute, type Place } from '../place.ts';

/** What a citation says of a text or of a passage in it. */
export interface Citable {
  /** `440104/2022`, unique among its kind. */
  id: string;
  kind: 'report' | 'plan';
  title: string;
  /** The title is the archive's and stands in square brackets (GB/T 7714, GB/T 3792). */
  supplied: boolean;
  issuers: string[];
  documentNumber: string | null;
  /** The day of publication; null where the source does not state it. No other date stands in for it. */
  published: string | null;
  /** The address, with the block where a passage is cited. Without a public origin it is only the path. */
  address: string;
  /** Whether `address` is a whole one. */
  whole: boolean;
  /** The block that is cited, as in the address; null for the whole text. */
  block: string | null;
  /** The day on which the reader looked, which only the reader knows: null in what is made beforehand. */
  accessed: string | null;
  /** The archive's name. */
  archive: string;
}

/** A report, or with `block` a passage of it. */
export function citableReport(content: Content, report: Report, place: Place, block?: string): Citable {
  return {
    ...shared(content, report, place, block),
    kind: 'report',
    published: report.meta.dates.published ?? null,
    address: absolute(place, reportAddress(report.id, block)),
  };
}

/** A plan, or with `block` a passage of it. */
export function citablePlan(content: Content, plan: Plan, place: Place, block?: string): Citable {
  return {
    ...shared(content, plan, place, block),
    kind: 'plan',
    published: plan.meta.dates.issued ?? null,
    address: absolute(place, planAddress(plan.id, block)),
  };
}

function shared(
  content: Content,
  { id, meta }: Pick<Report | Plan, 'id' | 'meta'>,
  place: Place,
  block: string | undefined,
) {
  return {
    id,
    title: meta.title,
    supplied: meta.titleSupplied,
    issuers: meta.issuers,
    documentNumber: meta.documentNumber ?? null,
    whole: place.origin !== null,
    block: block ?? null,
    accessed: null,
    archive: content.site.name,
  };
}

/** Key of an entry in a bibliography: `fazhi-440104-2022-office`, of a passage `fazhi-440104-2022-office-s1-p2`. */
export function citationKey({ id, kind, block }: Citable): string {
  return `fazhi-${kind === 'plan' ? 'plan-' : ''}${id.replace('/', '-')}${block === null ? '' : `-${block}`}`;
}

/** The title as a bibliography prints it. */
export function citedTitle({ title, supplied }: Citable): string {
  return supplied ? `[${title}]` : title;
}
