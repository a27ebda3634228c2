import type { CatalogueEntry } from '../model/catalogue.ts';
import type { Content } from '../model/content.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Plan } from '../model/plan.ts';
import type { Position, Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Topic } from '../model/topic.ts';
import type { Placed } from '../parse/report.ts';
import type { YamlText } from '../parse/yaml.ts';
import type { RuleMemory } from './memory.ts';

/** A value read from one file together with others: its place is a path in that file. */
export interface PlacedIn<T> {
  value: T;
  file: string;
  yaml: YamlText;
  path: PropertyKey[];
}

/** The whole content with the places of all its values: what rules that look across files work on. */
export interface PlacedContent {
  content: Content;
  reports: ReadonlyMap<string, Placed<Report>>;
  plans: ReadonlyMap<string, Placed<Plan>>;
  indicators: ReadonlyMap<string, PlacedIn<Indicator>>;
  topics: ReadonlyMap<string, PlacedIn<Topic>>;
  /** In file order; ids may repeat, which is for a rule to say. */
  catalogue: readonly PlacedIn<CatalogueEntry>[];
  /** content/moved.yaml, where there is one. */
  moved: { file: string; yaml: YamlText } | null;
  /** content/documents.yaml, where there is one. */
  documents: { file: string; yaml: YamlText } | null;
  /**
   * What exists but could not be read, as `plans/440100/2024-2035`. That has been reported where it stands; references
   * to it are no further problem.
   */
  broken: ReadonlySet<string>;
}

/** A rule across files. It reports; the runner prints and decides the exit code. */
export interface Rule {
  name: string;
  /**
   * A rule of scope `report` looks at one report at a time and holds it against everything but other reports, so what it
   * finds stays true while those change. One of scope `archive` may look at everything.
   */
  scope: 'report' | 'archive';
  check(content: PlacedContent, report: ReportProblem): void;
}

export type ReportProblem = (problem: {
  file: string;
  position: Position;
  message: string;
  fix: string;
  severity?: Problem['severity'];
}) => void;

/** Runs rules over the content and collects what they report. With a memory, only what may have changed is looked at. */
export function runRules(rules: readonly Rule[], content: PlacedContent, memory: RuleMemory | null = null): Problem[] {
  if (!memory) return rules.flatMap((rule) => runRule(rule, content));
  memory.begin(content);
  const fresh = new Map([...content.reports].filter(([, report]) => !memory.found(report)));
  const problems = rules.flatMap((rule) =>
    runRule(rule, rule.scope === 'report' ? { ...content, reports: fresh } : content).map((problem) => ({
      rule,
      problem,
    })),
  );
  const ofFile = Map.groupBy(
    problems.filter(({ rule }) => rule.scope === 'report'),
    ({ problem }) => problem.file,
  );
  for (const report of fresh.values()) {
    const files = [report.file, report.annotations?.file ?? report.file];
    memory.keep(
      report,
      [...new Set(files)].flatMap((file) => ofFile.get(file) ?? []).map(({ problem }) => problem),
    );
  }
  const known = [...content.reports].flatMap(([id, report]) => (fresh.has(id) ? [] : (memory.found(report) ?? [])));
  return [...problems.map(({ problem }) => problem), ...known];
}

function runRule(rule: Rule, content: PlacedContent): Problem[] {
  const problems: Problem[] = [];
  rule.check(content, ({ file, position, message, fix, severity = 'error' }) => {
    problems.push({ file, ...position, rule: rule.name, message, fix, severity });
  });
  return problems;
}
