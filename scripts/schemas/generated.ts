import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adminCollections } from '../admin/collections.ts';
import { contentSchemas } from './content-schemas.ts';
import { fieldTable } from './field-table.ts';
import { asContributing, withTables } from './guide.ts';
import { toJsonSchema } from './json-schema.ts';

const guidePath = 'content/guides/contribute.mdx';
/** What /admin/ offers; a build that has it makes it anew, this is where a change shows. */
const adminPath = 'schemas/admin/collections.json';
/** The schemas whose fields the guide explains; the others are for maintainers. */
const explained = ['report', 'annotations', 'catalogue', 'indicator'];

/** Every file that is made of the schemas, by its path from the project's root, as it should be. */
export function generatedFiles(project: string): Map<string, string> {
  const files = new Map<string, string>();
  const tables = new Map<string, string>();
  for (const schema of contentSchemas) {
    const json = toJsonSchema(schema);
    files.set(`schemas/${schema.name}.json`, `${JSON.stringify(json, null, 2)}\n`);
    if (explained.includes(schema.name)) tables.set(schema.name, fieldTable(json));
  }
  files.set(adminPath, `${JSON.stringify(adminCollections(), null, 2)}\n`);
  const guide = withTables(readFileSync(join(project, guidePath), 'utf8'), tables);
  files.set(guidePath, guide);
  files.set('CONTRIBUTING.md', asContributing(guide));
  return files;
}
