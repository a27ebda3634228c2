/** One shape for everything that search can find: made from the model (build/records.ts), input of the index. */

import { keysOf } from '../../model/term.ts';
import { type EntryState, parts, stances, type TimelinessState } from '../../model/terms.ts';

/** In the order of the index, which also orders otherwise equal results. Those with a full text come first. */
export const TYPES = ['report', 'plan', 'catalogue', 'task', 'indicator', 'region', 'guide'] as const;

export type SearchType = (typeof TYPES)[number];

/** What readers tell apart and the address names: known reports are reports, tasks belong to their plan. */
export const GROUP_OF = {
  report: 'report',
  catalogue: 'report',
  plan: 'plan',
  task: 'plan',
  indicator: 'indicator',
  region: 'region',
  guide: 'guide',
} as const satisfies Record<SearchType, SearchType>;

export type TypeGroup = (typeof GROUP_OF)[SearchType];

export interface SearchRecord {
  /** The `data-id` hook: `440104/2022`, `plan:440100/2024-2035`, `catalogue:440300/2023`, `region:440104`, … */
  id: string;
  type: SearchType;
  /** Without the base path: `/reports/440104/2022/`. */
  url: string;
  /** As displayed, without brackets. */
  title: string;
  titleSupplied: boolean;
  issuers: string[];
  issuerKind: string | null;
  /** Codes, province first: `['440000', '440100', '440104']`. */
  regions: string[];
  /** Full names, in the same order. */
  regionNames: string[];
  /** Further search keys: locality, document number, short title. */
  also: string[];
  year: number | null;
  /** ISO date of publication. */
  date: string | null;
  /** What the archive has of a report; null for other types. */
  completeness: EntryState | null;
  /** Null for other types, and if it is not known. */
  timeliness: SearchTimeliness | null;
  paragraphs: SearchParagraph[];
}

export interface SearchTimeliness {
  status: Exclude<TimelinessState, 'unknown'>;
  /** Days after the due date if late, else null. */
  days: number | null;
}

/**
 * A phrase may span the blocks of a source paragraph (run-in heading and text, lead and items), never two paragraphs.
 */
export interface SearchParagraph {
  blocks: SearchBlock[];
}

export interface SearchBlock {
  /** Its address within the page. */
  id: string | null;
  text: string;
  heading: boolean;
  /** Values of PARTS. */
  parts: string[];
  /** Values of STANCES, from its plan links. */
  stances: string[];
  /** The questioned values that it prints, in words. */
  questioned: string[];
}

/** The index codes statutory parts by position. */
export const PARTS = keysOf(parts);

/** The index codes stances of plan links by position. */
export const STANCES = keysOf(stances);

/** Types with a full text; they rank before all others. */
export const FULL_TEXTS: readonly SearchType[] = ['report', 'plan'];
