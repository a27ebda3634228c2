import { memoWithInputs } from '../model/memo.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { LocatedText } from '../parse/located.ts';
import type { LocatedContent } from './located-content.ts';
import type { Flag, Rule } from './rule.ts';
import { contextInputs, contextOf, type RuleContext } from './rule-context.ts';

/** Which reports an earlier run found faultless. `npm run dev` knows them (scripts/dev/parse-cache.ts). */
export interface EarlierFindings {
  /** Returns no problems if an earlier run found none in the same report with the same context; else calls `check`. */
  recallFindings(report: LocatedText<Report>, context: RuleContext, check: () => Problem[]): Problem[];
}

/** Runs rules over the content and collects the problems. */
export function runRules(
  rules: readonly Rule[],
  content: LocatedContent,
  earlier: EarlierFindings | null = null,
): Problem[] {
  const context = contextOf(content);
  const surroundings = { rules, context, earlier };
  const problems = [...content.reports.values()].flatMap((report) => reportProblems(surroundings, report));
  for (const { id, check } of rules) {
    const flag = collectInto(problems, id);
    for (const plan of content.plans.values()) check.plan?.(plan, context, flag);
    for (const entry of content.catalogue) check.catalogueEntry?.(entry, context, flag);
    for (const indicator of content.indicators.values()) check.indicator?.(indicator, context, flag);
    check.archive?.(content, flag);
  }
  return problems;
}

interface Surroundings {
  rules: readonly Rule[];
  context: RuleContext;
  earlier: EarlierFindings | null;
}

/** Kept for unchanged reports: `npm run dev` checks only what a change concerns. */
const reportProblems = memoWithInputs(
  ({ rules, context }: Surroundings) => [rules, contextInputs(context)],
  ({ rules, context, earlier }: Surroundings, report: LocatedText<Report>): Problem[] => {
    const check = () => checkReport(rules, context, report);
    return earlier?.recallFindings(report, context, check) ?? check();
  },
);

function checkReport(rules: readonly Rule[], context: RuleContext, report: LocatedText<Report>): Problem[] {
  const problems: Problem[] = [];
  for (const { id, check } of rules) check.report?.(report, context, collectInto(problems, id));
  return problems;
}

function collectInto(problems: Problem[], rule: string): Flag {
  return ({ file, position, message, fix, severity = 'error', details }) => {
    problems.push({ file, ...position, rule, message, fix, severity, ...(details ? { details } : {}) });
  };
}
