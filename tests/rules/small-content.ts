import { createHash } from 'node:crypto';
import { type Indicator, indicatorSchema } from '../../src/model/indicator.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Division } from '../../src/model/region.ts';
import type { Report } from '../../src/model/report.ts';
import type { Located, LocatedText } from '../../src/parse/located.ts';
import { readPlan } from '../../src/parse/read-plan.ts';
import { readReport, type TranscriptionFiles } from '../../src/parse/read-report.ts';
import { parseWithSchema } from '../../src/parse/schema.ts';
import { readYaml } from '../../src/parse/yaml.ts';
import type { LocatedContent } from '../../src/rules/located-content.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { runRules } from '../../src/rules/run-rules.ts';

/** Source text of a small content folder: one report or plan, annotations, indicators. */
export interface SmallContent {
  /** Body of the report 440104/2022, in the Markdown subset. */
  text?: string;
  annotations?: string;
  /** Body of the plan 440100/2024-2035, and its targets as YAML indented by two. */
  plan?: { text: string; targets: string; annotations?: string };
  /** Formulas by indicator id, as written in YAML; null for an indicator without formula. */
  formulas?: Record<string, Record<string, string[]> | null>;
  divisions?: Division[];
}

/** Runs one rule over a small content, parsed as in a build. Throws if parsing gives problems. */
export function runRule(rule: Rule, small: SmallContent): Problem[] {
  return runRules([rule], locatedContent(small));
}

export function locatedContent(small: SmallContent): LocatedContent {
  const reports = new Map<string, LocatedText<Report>>();
  const plans = new Map<string, LocatedText<Plan>>();
  if (small.text !== undefined) reports.set('440104/2022', locatedReport(small.text, small.annotations));
  if (small.plan) plans.set('440100/2024-2035', locatedPlan(small.plan));
  const indicators = new Map(
    Object.entries(small.formulas ?? {}).map(([id, formula]) => [id, locatedIndicator(id, formula)]),
  );
  const values = <T>(located: ReadonlyMap<string, { value: T }>) =>
    new Map([...located].map(([id, { value }]) => [id, value] as const));
  return {
    content: {
      site: {
        name: '',
        description: '',
        asOf: '2026-11-22',
        licence: { annotations: '', annotationsUrl: 'https://example.org', texts: '' },
      },
      divisions: new Map((small.divisions ?? []).map((division) => [division.code, division])),
      topics: new Map(),
      indicators: values(indicators),
      reports: values(reports),
      plans: values(plans),
      catalogue: new Map(),
      guides: new Map(),
      documents: { pagesFrom: 2, documents: [] },
      moved: {},
    },
    reports,
    plans,
    indicators,
    catalogue: [],
    moved: null,
    documents: null,
    folder: 'content',
    recordedIds: [],
    broken: new Set(),
  };
}

function locatedReport(text: string, annotations: string | undefined): LocatedText<Report> {
  const { report, problems } = readReport(
    files('440104/2022', 'issuerKind: government', text, annotations ?? null),
    [],
  );
  return withoutProblems(report, problems);
}

function locatedPlan({ text, targets, annotations }: NonNullable<SmallContent['plan']>): LocatedText<Plan> {
  const fields = `region: "440100"\nstart: 2024\nend: 2035\ntasks: []\ntargets:\n${targets}`;
  const { plan, problems } = readPlan(files('440100/2024-2035', fields, text, annotations ?? null), []);
  return withoutProblems(plan, problems);
}

/** A file with only the required front matter, and its matching capture. */
function files(id: string, fields: string, text: string, annotations: string | null): TranscriptionFiles {
  const capture = text
    .replace(/^#+ /gm, '')
    .replace(/^\|?[-| ]+\|$/gm, '')
    .replace(/\|/g, ' ');
  const sha256 = createHash('sha256').update(capture).digest('hex');
  const head = `title: 题\ntitleSupplied: true\nissuers: [某区人民政府]\ncompleteness: full\n${fields}`;
  const source = `source: { name: 测试, kind: unknown, sha256: ${sha256} }\nhistory: [{ date: 2026-11-22, what: 收录 }]`;
  return {
    id,
    mdx: { path: 'text.mdx', text: `---\n${head}\n${source}\n---\n\n${text}\n` },
    capture: { path: 'capture.txt', text: capture, sha256 },
    capturePath: 'capture.txt',
    annotations: annotations === null ? null : { path: 'annotations.yaml', text: annotations },
  };
}

function locatedIndicator(id: string, formula: Record<string, string[]> | null): Located<Indicator> {
  const file = `indicators/${id}.yaml`;
  const formulaLine = formula === null ? '' : `formula: ${JSON.stringify(formula)}\n`;
  const text = `name: ${id}\nunit: 件\ncounts: 测试\ndirection: none\ntopic: test\n${formulaLine}`;
  const { yaml, problems } = readYaml(text, file);
  if (!yaml) return withoutProblems<Located<Indicator>>(null, problems);
  const { value, problems: schemaProblems } = parseWithSchema(indicatorSchema, yaml, file);
  return { value: { ...withoutProblems(value, schemaProblems), id }, file, yaml, path: [] };
}

/** Returns the value if there are no problems; throws otherwise. */
function withoutProblems<T>(value: T | null, problems: readonly Problem[]): T {
  if (value !== null && problems.length === 0) return value;
  throw new Error(`The small content has problems: ${JSON.stringify(problems)}`);
}
