/**
 * What the search knows of the archive: one shape for every kind of thing that can be found.
 * Made from the model by `records.ts`, read by both indexes (exact and related).
 */

export type SearchType = 'report' | 'plan' | 'task' | 'catalogue' | 'indicator' | 'guide' | 'region';

/** One searchable document. */
export interface SearchRecord {
  /** The `data-id` hook: `440104/2022`, `plan:440100/2024-2035`, `catalogue:440300/2023`, `region:440104`, … */
  id: string;
  type: SearchType;
  /** Site-absolute without the base path: `/reports/440104/2022/`. */
  url: string;
  /** As shown, without brackets. */
  title: string;
  titleSupplied: boolean;
  issuers: string[];
  issuerKind: string | null;
  /** Region codes from the province down to its own: `['440000', '440100', '440104']`; empty where there is none. */
  regions: string[];
  /** Full names in the same order. */
  regionNames: string[];
  /** What else it may be looked for by: a locality, a document number, a short title. */
  also: string[];
  year: number | null;
  /** ISO date of publication, for sorting by newest within a year. */
  date: string | null;
  /** Source paragraphs in order. */
  paragraphs: SearchParagraph[];
}

/**
 * One source paragraph. A phrase may cross its blocks (a run-in heading and its text, a lead and its items)
 * but never two paragraphs.
 */
export interface SearchParagraph {
  blocks: SearchBlock[];
}

export interface SearchBlock {
  /** The block's address within the page, or null where it has none. */
  id: string | null;
  text: string;
  heading: boolean;
  /** Statutory parts: `results`, `problems`, `duty`, `plans`, `other`. */
  parts: string[];
  /** Stances of the plan links on it: `result`, `plan`, `gap`. */
  stances: string[];
}

/** The statutory parts in their printed order; the index codes them by position. */
export const PARTS = ['results', 'problems', 'duty', 'plans', 'other'] as const;

/** The stances of a plan link; the index codes them by position. */
export const STANCES = ['result', 'plan', 'gap'] as const;

/** Types whose documents are full texts of the archive: their hits come before all others. */
export const FULL_TEXTS: readonly SearchType[] = ['report', 'plan'];
