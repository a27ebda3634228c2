import type { CatalogueEntry } from '../model/catalogue.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Plan } from '../model/plan.ts';
import type { Position, Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Located, LocatedText } from '../parse/located.ts';
import type { LocatedContent } from './located-content.ts';
import type { RuleContext } from './rule-context.ts';

/** A rule across files. It flags problems; commands print them and set the exit code. */
export interface Rule {
  /** Kebab-case and stable; also the file name. */
  id: string;
  /** One Chinese sentence for editors, listed in the contribute guide. */
  description: string;
  check: Partial<Checks>;
}

/**
 * A rule's checks by scope. The scope decides what a check sees: one entry and its context, or everything. The runner loops
 * over the entries, and keeps the findings on a report until the report or its context changes.
 */
export interface Checks {
  report(report: LocatedText<Report>, context: RuleContext, flag: Flag): void;
  plan(plan: LocatedText<Plan>, context: RuleContext, flag: Flag): void;
  catalogueEntry(entry: Located<CatalogueEntry>, context: RuleContext, flag: Flag): void;
  indicator(indicator: Located<Indicator>, context: RuleContext, flag: Flag): void;
  /** For rules that compare entries with each other. Runs after every change. */
  archive(content: LocatedContent, flag: Flag): void;
}

/** Reports one problem; an error by default. */
export type Flag = (
  problem: FilePosition & Pick<Problem, 'message' | 'fix' | 'details'> & { severity?: Problem['severity'] },
) => void;

export interface FilePosition {
  file: string;
  position: Position;
}
