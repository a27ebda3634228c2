import { z } from 'zod';
import { dataFileAddress } from '../../model/addresses.ts';
import { reportListSchema } from './entry-schema.ts';
import { indicatorSchema } from './indicator-schema.ts';
import { manifestSchema } from './manifest-schema.ts';
import { planSchema } from './plan-schema.ts';
import { regionSchema } from './region-schema.ts';
import { reportSchema } from './report-schema.ts';

/** The source of the types, the tests and the published JSON Schemas. */
export const schemas = {
  index: manifestSchema,
  reports: reportListSchema,
  report: reportSchema,
  plan: planSchema,
  indicator: indicatorSchema,
  region: regionSchema,
} satisfies Record<string, z.ZodType>;
export type SchemaName = keyof typeof schemas;

export const schemaAddress = (name: SchemaName) => dataFileAddress(`schemas/${name}.json`);

/**
 * JSON Schema, draft 2020-12. Objects allow additional properties, so that files with new fields pass older schemas.
 */
export function jsonSchema(name: SchemaName): object {
  return z.toJSONSchema(schemas[name], {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
}
