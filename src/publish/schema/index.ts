import { z } from 'zod';
import { reportListSchema } from './entry.ts';
import { indicatorSchema } from './indicator.ts';
import { manifestSchema } from './manifest.ts';
import { planSchema } from './plan.ts';
import { regionSchema } from './region.ts';
import { reportSchema } from './report.ts';

/** The schemas of the JSON files, by name. Types, tests and the published JSON Schemas all come from these. */
export const schemas = {
  index: manifestSchema,
  reports: reportListSchema,
  report: reportSchema,
  plan: planSchema,
  indicator: indicatorSchema,
  region: regionSchema,
} satisfies Record<string, z.ZodType>;
export type SchemaName = keyof typeof schemas;

export const schemaAddress = (name: SchemaName) => `/data/schemas/${name}.json`;

/**
 * A schema as JSON Schema (draft 2020-12). Objects are left open: a field may be added at any time, and who validates
 * with an older schema should not fail on it.
 */
export function jsonSchema(name: SchemaName): object {
  return z.toJSONSchema(schemas[name], {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
}
