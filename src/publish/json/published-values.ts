import type { z } from 'zod';
import type { Anchored } from '../../model/annotation.ts';
import { memo } from '../../model/memo.ts';
import type { quoteSelectorSchema } from '../../model/quote.ts';
import type { Published } from '../schema/published-fields.ts';

/** The values of the fields that `publishedFields` describes: those of the schema, null if absent. */
export function publishedValues<Schema extends z.ZodObject>(
  schema: Schema,
  record: z.output<Schema>,
): Published<z.output<Schema>> {
  const values: Record<string, unknown> = record;
  const published: Record<string, unknown> = {};
  for (const key of keysOf(schema)) published[key] = values[key] ?? null;
  return published as Published<z.output<Schema>>;
}

/** The values of the fields that `publishedAnnotation` describes. */
export function annotationValues<Schema extends z.ZodObject<typeof quoteSelectorSchema.shape>>(
  schema: Schema,
  annotation: Anchored<z.output<Schema>>,
) {
  const { prefix, suffix, ...values } = publishedValues(schema, annotation);
  return { ...values, block: annotation.anchor.block };
}

/** A record with its keys in the order of its schema, which is their order in the published file. */
export function inSchemaOrder<Schema extends z.ZodObject>(schema: Schema, record: z.output<Schema>): z.output<Schema> {
  const values: Record<string, unknown> = record;
  const ordered: Record<string, unknown> = {};
  for (const key of keysOf(schema)) ordered[key] = values[key];
  return ordered as z.output<Schema>;
}

const keysOf = memo((schema: z.ZodObject): readonly string[] => Object.keys(schema.shape));
