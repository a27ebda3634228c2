import type { Position, Problem } from '../model/problem.ts';
import type { FindingsCache } from './findings-cache.ts';
import type { LocatedContent } from './located-content.ts';

/** A rule across files. It flags problems; commands print them and set the exit code. */
export interface Rule {
  /** Kebab-case and stable; also the file name. */
  id: string;
  /**
   * A `report` rule may look at one report plus shared data, never at other reports; its findings are cached per report.
   * An `archive` rule may look at everything.
   */
  scope: 'report' | 'archive';
  check(content: LocatedContent, flag: Flag): void;
}

/** Reports one problem; an error by default. */
export type Flag = (problem: {
  file: string;
  position: Position;
  message: string;
  fix: string;
  severity?: Problem['severity'];
}) => void;

/** Runs rules over the content and collects the problems. With a cache, `report` rules run only on changed reports. */
export function runRules(
  rules: readonly Rule[],
  content: LocatedContent,
  cache: FindingsCache | null = null,
): Problem[] {
  if (!cache) return rules.flatMap((rule) => runRule(rule, content));
  cache.dropIfStale(content);
  const uncached = new Map([...content.reports].filter(([, report]) => !cache.get(report)));
  const problems = rules.flatMap((rule) =>
    runRule(rule, rule.scope === 'report' ? { ...content, reports: uncached } : content).map((problem) => ({
      rule,
      problem,
    })),
  );
  const byFile = Map.groupBy(
    problems.filter(({ rule }) => rule.scope === 'report'),
    ({ problem }) => problem.file,
  );
  for (const report of uncached.values()) {
    const files = [report.file, report.annotations?.file ?? report.file];
    cache.set(
      report,
      [...new Set(files)].flatMap((file) => byFile.get(file) ?? []).map(({ problem }) => problem),
    );
  }
  const cachedProblems = [...content.reports].flatMap(([id, report]) =>
    uncached.has(id) ? [] : (cache.get(report) ?? []),
  );
  return [...problems.map(({ problem }) => problem), ...cachedProblems];
}

function runRule(rule: Rule, content: LocatedContent): Problem[] {
  const problems: Problem[] = [];
  rule.check(content, ({ file, position, message, fix, severity = 'error' }) => {
    problems.push({ file, ...position, rule: rule.id, message, fix, severity });
  });
  return problems;
}
