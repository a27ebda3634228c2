import { isQuestioned } from '../../model/checked-value.ts';
import { formatQuestioned } from '../../model/format-value.ts';
import { isPlanId, isReportId } from '../../model/ids.ts';
import { publishedByIssuer } from '../../model/publication-date.ts';
import { type DateBasis, dateBases } from '../../model/terms.ts';
import type { Reference } from '../../publish/citation/reference.ts';
import { asArray, asObject, asOptionalString, asString, ShapeError } from '../page/json-shape.ts';
import { readObservation } from '../page/observation-data.ts';

/** Identifies a passage of a report or plan, as the page's address does. */
export interface PassageId {
  kind: Reference['kind'];
  id: string;
  block: string;
}

/** Reads `?report=<id>&block=<block>` or `?plan=…`; null if absent or malformed. */
export function readPassageId(search: string): PassageId | null {
  const parameters = new URLSearchParams(search);
  const block = parameters.get('block') ?? '';
  if (!/^[a-z]\d+(?:-[a-z]?\d+)*$/.test(block)) return null;
  const report = parameters.get('report') ?? '';
  if (isReportId(report)) return { kind: 'report', id: report, block };
  const plan = parameters.get('plan') ?? '';
  return isPlanId(plan) ? { kind: 'plan', id: plan, block } : null;
}

export interface CitedPassage {
  citable: Reference;
  words: string;
  /** The questioned values that it prints, in words. */
  questioned: string[];
}

/** `site`: address up to the base path, without trailing slash; `day`: access date, ISO. */
export interface CitationContext {
  archive: string;
  site: string;
  day: string;
}

/** Reads a passage from the data file of its report or plan; null if that has no such block. */
export function readPassage(
  data: unknown,
  { kind, id, block }: PassageId,
  { archive, site, day }: CitationContext,
): CitedPassage | null {
  const file = asObject(data);
  if (asString(file.id) !== id) throw new ShapeError(id);
  const passage = asArray(file.blocks)
    .map(asObject)
    .find((candidate) => candidate.id === block);
  if (!passage) return null;
  const dates = asObject(file.dates);
  return {
    words: asString(passage.text),
    questioned: asArray(file.observations)
      .map(readObservation)
      .filter((observation) => observation.block === block && isQuestioned(observation))
      .map((observation) => formatQuestioned({ name: observation.name, value: observation })),
    citable: {
      id,
      kind,
      title: asString(file.title),
      supplied: file.titleSupplied === true,
      issuers: asArray(file.issuers).map(asString),
      documentNumber: asOptionalString(file.documentNumber),
      published: kind === 'plan' ? asOptionalString(dates.issued) : publishedOf(file, dates),
      address: `${site}${asString(file.url)}#${block}`,
      whole: true,
      block,
      accessed: day,
      archive,
    },
  };
}

function publishedOf(file: Record<string, unknown>, dates: Record<string, unknown>): string | null {
  const basis = asOptionalString(file.dateBasis);
  const dateBasis = (Object.keys(dateBases) as DateBasis[]).find((key) => key === basis) ?? null;
  return publishedByIssuer({ published: asOptionalString(dates.published), dateBasis });
}
