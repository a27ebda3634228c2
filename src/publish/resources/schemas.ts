import { jsonSchema, type SchemaName, schemaAddress, schemas } from '../schema/json-schemas.ts';
import type { Resource } from './resource.ts';

export const schemaFiles: Resource = {
  path: schemaAddress('{name}' as SchemaName),
  format: 'json',
  title: 'JSON Schema',
  description: 'JSON 文件的结构（draft 2020-12）。',
  *files() {
    for (const name of Object.keys(schemas) as SchemaName[]) {
      yield { path: schemaAddress(name), pieces: () => [`${JSON.stringify(jsonSchema(name), null, 2)}\n`] };
    }
  },
};
