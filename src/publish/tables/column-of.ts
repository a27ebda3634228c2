import { z } from 'zod';
import { fieldFacts } from '../../model/field-facts.ts';
import type { Column } from './table.ts';

/** A column for a field of the published JSON: what describes the field there describes the column. */
export function columnOf<const Name extends string>(name: Name, field: z.ZodType): Column & { name: Name } {
  const isAbsentable = field instanceof z.ZodNullable || field instanceof z.ZodOptional;
  const value = isAbsentable ? (field.unwrap() as z.ZodType) : field;
  const schema = z.toJSONSchema(value);
  const description = field.description ?? schema.description ?? '';
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  const pattern = schema.format === undefined ? /^\^(.*)\$$/.exec(schema.pattern ?? '')?.[1] : undefined;
  return {
    name,
    type: typeOf(value, schema),
    description: schema.type === 'array' ? `${description}，多个以分号隔开` : description,
    ...(isAbsentable ? {} : { required: true }),
    ...(values ? { values: values.map(String) } : {}),
    ...(pattern === undefined ? {} : { pattern }),
  };
}

/** A list becomes one cell of text. */
function typeOf(value: z.ZodType, { type, format }: z.core.JSONSchema.BaseSchema): Column['type'] {
  if (fieldFacts.get(value)?.notation === 'year') return 'year';
  if (format === 'date') return 'date';
  return type === 'integer' || type === 'number' || type === 'boolean' ? type : 'string';
}
