import { catalogueFile } from '../../src/model/catalogue.ts';
import type { Report } from '../../src/model/report.ts';
import { readSchema } from '../../src/parse/schema.ts';
import { readYaml } from '../../src/parse/yaml.ts';
import { type PlacedContent, type Rule, runRules } from '../../src/rules/rule.ts';
import { place } from './small-content.ts';

const file = 'catalogue/440000.yaml';

/** What a test says of a catalogue entry; the rest is filled in. */
export type Entry = Record<string, unknown>;

const entry: Entry = {
  region: 440104,
  slug: '2024',
  issuers: ['某区人民政府'],
  issuerKind: 'government',
  year: 2024,
  url: 'https://example.org/1',
};

/** Content with these catalogue entries, read through the real schema, beside the report 440104/2022. */
export function withCatalogue(...entries: Entry[]): PlacedContent {
  const text = entries.map((given) => `- ${JSON.stringify({ ...entry, ...given })}\n`).join('');
  const { yaml, problems } = readYaml(text, file);
  if (!yaml) throw new Error(JSON.stringify(problems));
  const { value, problems: faults } = readSchema(catalogueFile, yaml, file);
  if (!value) throw new Error(JSON.stringify(faults));
  const catalogue = value.map((read, i) => ({
    value: { ...read, id: `${read.region}/${read.slug}` },
    file,
    yaml,
    path: [i],
  }));
  return { ...place({ text: '正文。' }), catalogue };
}

/** The report of `withCatalogue`, to be changed before a rule looks at it. */
export function reportOf(content: PlacedContent): Report {
  const report = content.reports.get('440104/2022')?.value;
  if (!report) throw new Error('no report');
  return report;
}

/** What a rule says, as `line message`. */
export function run(rule: Rule, content: PlacedContent): string[] {
  return runRules([rule], content).map(({ line, message }) => `${line} ${message}`);
}
