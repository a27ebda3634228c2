import { catalogueEntryOf, catalogueFileSchema } from '../../src/model/catalogue.ts';
import type { Report } from '../../src/model/report.ts';
import { parseWithSchema } from '../../src/parse/schema.ts';
import { readYaml } from '../../src/parse/yaml.ts';
import type { LocatedContent } from '../../src/rules/located-content.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { locatedContent } from './small-content.ts';

const file = 'catalogue/440000.yaml';

/** Fields of a catalogue entry that override the defaults. */
export type EntryFields = Record<string, unknown>;

const defaultFields: EntryFields = {
  region: 440104,
  slug: '2024',
  issuers: ['某区人民政府'],
  issuerKind: 'government',
  year: 2024,
  urls: [{ address: 'https://example.org/1', kind: 'official' }],
};

/** Content with these catalogue entries, parsed with the schema, and the report 440104/2022. */
export function withCatalogue(...entries: EntryFields[]): LocatedContent {
  const text = entries.map((fields) => `- ${JSON.stringify({ ...defaultFields, ...fields })}\n`).join('');
  const { yaml, problems } = readYaml(text, file);
  if (!yaml) throw new Error(JSON.stringify(problems));
  const { value, problems: schemaProblems } = parseWithSchema(catalogueFileSchema, yaml, file);
  if (!value) throw new Error(JSON.stringify(schemaProblems));
  const catalogue = value.map((entry, i) => ({
    value: catalogueEntryOf(entry),
    file,
    yaml,
    path: [i],
  }));
  return { ...locatedContent({ text: '正文。' }), catalogue };
}

/** The report of `withCatalogue`; tests change it before they run a rule. */
export function reportOf(content: LocatedContent): Report {
  const report = content.reports.get('440104/2022')?.value;
  if (!report) throw new Error('no report');
  return report;
}

/** The problems of a rule, as `line message`. */
export function messagesOf(rule: Rule, content: LocatedContent): string[] {
  return runRules([rule], content).map(({ line, message }) => `${line} ${message}`);
}
