import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorGuides } from '../../src/model/guide.ts';
import { rules } from '../../src/rules/index.ts';
import { contentSchemas } from './content-schemas.ts';
import { fieldTable } from './field-table.ts';
import { contributingFile, fillTables } from './guide.ts';
import { toJsonSchema } from './json-schema.ts';
import { ruleTable } from './rule-table.ts';

const guidePath = (id: string) => `content/guides/${id}.mdx`;
/** Collections of /admin/, only to show changes in a diff. */
const adminPath = 'schemas/admin/collections.json';
/** Schemas with a field table in the guides. */
const guideTables = ['report', 'annotations', 'catalogue', 'indicator', 'exceptions'];

/**
 * Expected contents of every file generated from schemas and rules, by path from the project's root. `collections`: those of
 * /admin/, which are generated from the schemas too.
 */
export function generatedFiles(project: string, collections: readonly object[]): Map<string, string> {
  const files = new Map<string, string>();
  const tables = new Map<string, string>();
  for (const schema of contentSchemas) {
    const json = toJsonSchema(schema);
    files.set(`schemas/${schema.name}.json`, `${JSON.stringify(json, null, 2)}\n`);
    if (guideTables.includes(schema.name)) tables.set(schema.name, fieldTable(json));
  }
  tables.set('rules', ruleTable(rules));
  files.set(adminPath, `${JSON.stringify(collections, null, 2)}\n`);
  const guides = Object.keys(editorGuides).map(
    (id) => [id, readFileSync(join(project, guidePath(id)), 'utf8')] as const,
  );
  const filled = fillTables(guides, tables);
  for (const [id, text] of filled) files.set(guidePath(id), text);
  files.set('CONTRIBUTING.md', contributingFile(filled));
  return files;
}
