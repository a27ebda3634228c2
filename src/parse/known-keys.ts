import { z } from 'zod';

/** The keys that a schema allows at a path of the data, for 是不是要写……; none if its keys are not fixed there. */
export function knownKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const unwrapped = unwrap(schema);
  if (unwrapped instanceof z.ZodUnion) return unwrapped.options.flatMap((option) => knownKeys(option, path));
  const [key, ...rest] = path;
  if (key === undefined) return unwrapped instanceof z.ZodObject ? Object.keys(unwrapped.shape) : [];
  if (unwrapped instanceof z.ZodArray) return knownKeys(unwrapped.element, rest);
  if (unwrapped instanceof z.ZodRecord) return knownKeys(unwrapped.valueType, rest);
  const valueSchema = unwrapped instanceof z.ZodObject ? unwrapped.shape[String(key)] : undefined;
  return valueSchema ? knownKeys(valueSchema, rest) : [];
}

/** The schema inside a default, optional, nullable or pipe. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return unwrap(schema.unwrap());
  }
  if (!(schema instanceof z.ZodPipe)) return schema;
  // `z.preprocess` puts a transform before the schema, `.transform` after it.
  return unwrap(schema.in instanceof z.ZodTransform ? schema.out : schema.in);
}
