import { z } from 'zod';

/** The keys that a schema allows at a path of the data, for 是不是要写……; none if its keys are not fixed there. */
export function knownKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const unwrapped = schemaAt(schema, path);
  return unwrapped instanceof z.ZodObject ? Object.keys(unwrapped.shape) : [];
}

/** The schema of the value at a path; null where keys are not fixed. */
function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | null {
  const unwrapped = unwrap(schema);
  const [key, ...rest] = path;
  if (key === undefined) return unwrapped;
  if (unwrapped instanceof z.ZodArray) return schemaAt(unwrapped.element, rest);
  if (unwrapped instanceof z.ZodRecord) return schemaAt(unwrapped.valueType, rest);
  const valueSchema = unwrapped instanceof z.ZodObject ? unwrapped.shape[String(key)] : undefined;
  return valueSchema ? schemaAt(valueSchema, rest) : null;
}

/** How a field is described to editors; empty if it is not. */
export function knownDescription(schema: z.core.$ZodType, path: readonly PropertyKey[], key: string): string {
  const mapping = schemaAt(schema, path);
  const field = mapping instanceof z.ZodObject ? (mapping.shape[key] as z.ZodType | undefined) : undefined;
  return field?.description ?? '';
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
