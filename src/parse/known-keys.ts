import { z } from 'zod';

/** The keys that a schema knows at a path of the data, for 是不是要写……; none where it has no fixed keys there. */
export function knownKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const open = unwrap(schema);
  if (open instanceof z.ZodUnion) return open.options.flatMap((option) => knownKeys(option, path));
  const [key, ...rest] = path;
  if (key === undefined) return open instanceof z.ZodObject ? Object.keys(open.shape) : [];
  if (open instanceof z.ZodArray) return knownKeys(open.element, rest);
  if (open instanceof z.ZodRecord) return knownKeys(open.valueType, rest);
  const inner = open instanceof z.ZodObject ? open.shape[String(key)] : undefined;
  return inner ? knownKeys(inner, rest) : [];
}

/** What a default, an optional or a nullable schema is one of. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return unwrap(schema.unwrap());
  }
  return schema instanceof z.ZodPipe ? unwrap(schema.in) : schema;
}
