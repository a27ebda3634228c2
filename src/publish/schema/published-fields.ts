import { z } from 'zod';
import { fieldFacts, type Notation } from '../../model/field-facts.ts';
import { sha256Schema } from '../../model/provenance.ts';
import type { quoteSelectorSchema } from '../../model/quote.ts';
import { blockIdSchema, daySchema, partialDaySchema, webAddressSchema, yearSchema } from './scalars.ts';

/** A content record as published: an absent field is null. */
export type Published<Record> = { [Key in keyof Record]-?: OrNull<Record[Key]> };
type OrNull<Value> = undefined extends Value ? Exclude<Value, undefined> | null : Value;

type PublishedFields<Schema extends z.ZodObject> = {
  [Key in keyof Schema['shape']]: z.ZodType<OrNull<z.output<Schema['shape'][Key]>>>;
};

/**
 * The fields of a content schema as they are published: an optional field is nullable. Limits on what editors write
 * (length, range, pattern) are left out, because the data format does not promise them.
 */
export function publishedFields<Schema extends z.ZodObject>(schema: Schema): PublishedFields<Schema> {
  const fields = Object.entries(schema.shape).map(([key, field]) => [key, publishedField(field)]);
  return Object.fromEntries(fields) as PublishedFields<Schema>;
}

/** The fields of an annotation. Instead of the words that distinguish repeats of its quote, it has the quote's block. */
export function publishedAnnotation<Schema extends z.ZodObject<typeof quoteSelectorSchema.shape>>(schema: Schema) {
  const { prefix, suffix, ...fields } = publishedFields(schema);
  return { ...fields, block: blockIdSchema };
}

/** A group of fields within a record, such as `dates`: an optional field stays optional. */
export function publishedGroup<Schema extends z.ZodObject>(schema: Schema): Schema {
  const fields = Object.entries(schema.shape).map(([key, field]) => [key, publishedForm(field)]);
  return z.strictObject(Object.fromEntries(fields)) as unknown as Schema;
}

function publishedField(field: z.core.$ZodType): z.ZodType {
  if (!(field instanceof z.ZodOptional)) return publishedForm(field);
  return described(bareForm(field.unwrap()).nullable(), descriptionOf(field));
}

function publishedForm(schema: z.core.$ZodType): z.ZodType {
  return described(bareForm(schema), descriptionOf(schema));
}

function bareForm(schema: z.core.$ZodType): z.ZodType {
  const notation = fieldFacts.get(schema)?.notation;
  if (notation) return notations[notation];
  if (schema instanceof z.ZodDefault) return bareForm(schema.unwrap());
  if (schema instanceof z.ZodOptional) return bareForm(schema.unwrap()).optional();
  if (schema instanceof z.ZodNullable) return bareForm(schema.unwrap()).nullable();
  if (schema instanceof z.ZodUnion) return z.union(schema.options.map(bareForm));
  if (schema instanceof z.ZodArray) {
    const list = z.array(publishedForm(schema.element));
    return schema.safeParse([]).success ? list : list.min(1);
  }
  if (schema instanceof z.ZodObject) return publishedGroup(schema);
  if (schema instanceof z.ZodNumber) return schema.format === 'safeint' ? z.int() : z.number();
  if (schema instanceof z.ZodString) return z.string();
  if (schema instanceof z.ZodEnum) return z.enum(schema.enum);
  if (schema instanceof z.ZodLiteral) return z.literal([...schema.values]);
  if (schema instanceof z.ZodBoolean) return z.boolean();
  throw new Error(`No published form for a field of type ${schema._zod.def.type}`);
}

const notations: Record<Notation, z.ZodType> = {
  text: z.string(),
  day: daySchema,
  'partial-day': partialDaySchema,
  year: yearSchema,
  'web-address': webAddressSchema,
  sha256: sha256Schema,
};

function described(schema: z.ZodType, description: string | undefined): z.ZodType {
  return description === undefined ? schema : schema.describe(description);
}

/** The description for readers; that of a wrapped schema counts if the wrapper (optional, default) has none. */
function descriptionOf(schema: z.core.$ZodType): string | undefined {
  const own = fieldFacts.get(schema)?.forReaders ?? z.globalRegistry.get(schema)?.description;
  if (own !== undefined) return own;
  const isWrapper =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable;
  return isWrapper ? descriptionOf(schema.unwrap()) : undefined;
}
