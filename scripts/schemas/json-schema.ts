import { z } from 'zod';
import { webAddress } from '../../src/model/address.ts';
import { isoDate } from '../../src/model/date.ts';
import type { ContentSchema } from './content-schemas.ts';

/** The little of JSON Schema (draft 2020-12) that our schemas turn into. */
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
 * The JSON Schema of a kind of content file, for editors' programs: what they complete, explain and mark while one types.
 * What only the check can say (quotes, references, conditions between fields) is not in it.
 */
export function toJsonSchema({ name, title, schema }: ContentSchema): JsonSchema {
  const made = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const format = formatOf(zodSchema);
      if (format) Object.assign(jsonSchema, format);
    },
  }) as JsonSchema;
  return { $schema: made.$schema, $id: `${name}.json`, title, ...made };
}

/** What a refinement means, where JSON Schema has a word for it. A described copy of a schema keeps its checks. */
function formatOf(schema: z.core.$ZodType): { format: string; pattern: string } | null {
  const checks = schema._zod.def.checks ?? [];
  const has = (known: z.ZodType) => known._zod.def.checks?.some((check) => checks.includes(check)) ?? false;
  if (has(isoDate)) return { format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
  if (has(webAddress)) return { format: 'uri', pattern: '^https?://' };
  return null;
}
