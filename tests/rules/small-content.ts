import { createHash } from 'node:crypto';
import { type Indicator, indicator } from '../../src/model/indicator.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Division } from '../../src/model/region.ts';
import type { Report } from '../../src/model/report.ts';
import { readPlan } from '../../src/parse/plan.ts';
import { type Placed, type ReportFiles, readReport } from '../../src/parse/report.ts';
import { readSchema } from '../../src/parse/schema.ts';
import { readYaml } from '../../src/parse/yaml.ts';
import { type PlacedContent, type PlacedIn, type Rule, runRules } from '../../src/rules/rule.ts';

/** What a test gives: the text of one report or plan, annotations and indicators, all as an editor writes them. */
export interface SmallContent {
  /** The report's text in the text subset. It is 440104/2022. */
  text?: string;
  annotations?: string;
  /** A plan's text, and its targets as YAML indented by two. It is 440100/2024-2035. */
  plan?: { text: string; targets: string };
  /** Formulas of indicators by id; null for an indicator without one. */
  formulas?: Record<string, string | null>;
  divisions?: Division[];
}

/** Runs one rule over a small content, read by the real readers. Fails where that content has problems of its own. */
export function runRule(rule: Rule, small: SmallContent): Problem[] {
  return runRules([rule], place(small));
}

/** The small content with the places of its values. */
export function place(small: SmallContent): PlacedContent {
  const reports = new Map<string, Placed<Report>>();
  const plans = new Map<string, Placed<Plan>>();
  if (small.text !== undefined) reports.set('440104/2022', placeReport(small.text, small.annotations));
  if (small.plan) plans.set('440100/2024-2035', placePlan(small.plan));
  const indicators = new Map(
    Object.entries(small.formulas ?? {}).map(([id, formula]) => [id, placeIndicator(id, formula)]),
  );
  const values = <T>(placed: ReadonlyMap<string, { value: T }>) =>
    new Map([...placed].map(([id, { value }]) => [id, value] as const));
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
    topics: new Map(),
    catalogue: [],
    moved: null,
    documents: null,
    broken: new Set(),
  };
}

function placeReport(text: string, annotations: string | undefined): Placed<Report> {
  const { report, problems } = readReport(
    files('440104/2022', 'issuerKind: government', text, annotations ?? null),
    [],
  );
  return sound(report, problems);
}

function placePlan({ text, targets }: { text: string; targets: string }): Placed<Plan> {
  const fields = `region: "440100"\nstart: 2024\nend: 2035\ntasks: []\ntargets:\n${targets}`;
  const { plan, problems } = readPlan(files('440100/2024-2035', fields, text, null), []);
  return sound(plan, problems);
}

/** A file with just the front matter it must have, and the capture that it is true to. */
function files(id: string, fields: string, text: string, annotations: string | null): ReportFiles {
  const capture = text
    .replace(/^#+ /gm, '')
    .replace(/^\|?[-| ]+\|$/gm, '')
    .replace(/\|/g, ' ');
  const sha256 = createHash('sha256').update(capture).digest('hex');
  const head = `title: 题\ntitleSupplied: true\nissuers: [某区人民政府]\ncompleteness: full\n${fields}`;
  const source = `source: { name: 测试, kind: unknown, sha256: ${sha256} }\nhistory: [{ date: 2026-11-22, what: 收录 }]`;
  return {
    id,
    text: { path: 'text.mdx', text: `---\n${head}\n${source}\n---\n\n${text}\n` },
    capture: { path: 'capture.txt', text: capture, sha256 },
    capturePath: 'capture.txt',
    annotations: annotations === null ? null : { path: 'annotations.yaml', text: annotations },
  };
}

function placeIndicator(id: string, formula: string | null): PlacedIn<Indicator> {
  const file = `indicators/${id}.yaml`;
  const written = formula === null ? '' : `formula: ${JSON.stringify(formula)}\n`;
  const text = `name: ${id}\nunit: 件\ncounts: 测试\ndirection: none\ntopic: test\n${written}`;
  const { yaml, problems } = readYaml(text, file);
  if (!yaml) return sound<PlacedIn<Indicator>>(null, problems);
  const { value, problems: faults } = readSchema(indicator, yaml, file);
  return { value: { ...sound(value, faults), id }, file, yaml, path: [] };
}

/** What was read, when it was read without a problem. */
function sound<T>(value: T | null, problems: readonly Problem[]): T {
  if (value !== null && problems.length === 0) return value;
  throw new Error(`The small content is not sound: ${JSON.stringify(problems)}`);
}
