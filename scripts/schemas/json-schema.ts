import { z } from 'zod';
import { fieldFacts } from '../../src/model/field-facts.ts';
import type { ContentSchema } from './content-schemas.ts';

/** The keywords of JSON Schema (draft 2020-12) that the project's schemas use. */
export interface JsonSchema {
  type?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  enum?: (string | number)[];
  const?: string | number;
  anyOf?: JsonSchema[];
  default?: unknown;
  format?: string;
  pattern?: string;
  additionalProperties?: boolean | JsonSchema;
  [key: string]: unknown;
}

/**
 * The JSON Schema of a kind of content file, with which text editors complete, explain and validate fields. Quotes,
 * references and conditions between fields are left to `npm run check`.
 */
export function toJsonSchema({ name, title, schema }: ContentSchema): JsonSchema {
  const generated = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const format = formatOf(zodSchema);
      if (format) Object.assign(jsonSchema, format);
    },
  }) as JsonSchema;
  return { $schema: generated.$schema, $id: `${name}.json`, title, ...generated };
}

/** `format` and `pattern` of dates and addresses, which the checks of their schemas do not show. */
function formatOf(schema: z.core.$ZodType): { format: string; pattern: string } | null {
  const notation = fieldFacts.get(schema)?.notation;
  if (notation === 'day') return { format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
  if (notation === 'web-address') return { format: 'uri', pattern: '^https?://' };
  return null;
}
