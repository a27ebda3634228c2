import type { JsonSchema } from '../schemas/json-schema.ts';
import { labelOf } from './labels.ts';

/** A field of a form, in Decap's terms. */
export interface Widget {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  hint?: string;
  pattern?: [string, string];
  [setting: string]: unknown;
}

/** The fields of a form, from the schema that the files are checked with. */
export function widgetsOf(schema: JsonSchema): Widget[] {
  return Object.entries(schema.properties ?? {}).map(([key, field]) =>
    widgetOf(key, field, schema.required?.includes(key) ?? false),
  );
}

function widgetOf(name: string, schema: JsonSchema, required: boolean): Widget {
  const described = schema.description ?? schema.items?.description;
  const { title, label, hint, values } = labelOf(name, described, schema.enum?.map(String));
  const base = { name, label, required, ...(hint ? { hint } : {}) };
  if (schema.enum) {
    const options = schema.enum.map((value) => ({ value, label: withMeaning(String(value), values) }));
    return { ...base, widget: 'select', options };
  }
  if (schema.anyOf) return { ...base, ...scalar(name, oneOf(schema.anyOf)) };
  if (schema.type === 'array') return { ...base, label_singular: title, ...listOf(schema, required) };
  if (schema.type === 'object') {
    return { ...base, widget: 'object', collapsed: !required, fields: widgetsOf(schema) };
  }
  return { ...base, ...scalar(name, schema) };
}

function listOf(schema: JsonSchema, required: boolean): Record<string, unknown> & { widget: string } {
  const items = schema.items ?? {};
  const least = required ? { min: Number(schema.minItems ?? 1) } : {};
  if (!items.properties) {
    return { widget: 'list', ...least, collapsed: false, field: { name: 'item', label: '一项', ...scalar('', items) } };
  }
  const fields = widgetsOf(items);
  // Lists are long; an entry shows what tells it from the others, and opens at a click.
  const telling = fields.filter(({ widget, required }) => required && widget !== 'list').slice(0, 3);
  const summary = telling.map(({ name }) => `{{fields.${name}}}`).join(' · ');
  return { widget: 'list', ...least, collapsed: true, summary, fields };
}

/** How one value is typed in. Dates stay text, so that no time zone and no picker can change them. */
function scalar(name: string, schema: JsonSchema): Record<string, unknown> & { widget: string } {
  if (schema.type === 'boolean') return { widget: 'boolean', default: schema.default ?? false };
  if (schema.type === 'integer' || schema.type === 'number') {
    return { widget: 'number', value_type: schema.type === 'integer' ? 'int' : 'float', ...range(schema) };
  }
  const widget = prose.has(name) || Number(schema.maxLength) > 2000 ? 'text' : 'string';
  if (schema.format === 'date') return { widget, pattern: [schema.pattern ?? '', '写作 2024-03-06'] };
  if (schema.format === 'uri') return { widget, pattern: [schema.pattern ?? '', '以 http:// 或 https:// 开头'] };
  if (schema.pattern) return { widget, pattern: [schema.pattern, '写法不对，见说明'] };
  return { widget };
}

/** Fields that hold a sentence or more. */
const prose = new Set(['quote', 'before', 'after', 'counts', 'excludes', 'description', 'note', 'reason', 'text']);

/** Of several ways to write a value, the one that a form offers: text where it may be text. */
function oneOf(ways: readonly JsonSchema[]): JsonSchema {
  return ways.find(({ type }) => type === 'string') ?? ways.find(({ type }) => type !== 'null') ?? {};
}

/** Bounds that mean something: JSON Schema also writes down the largest number that is exact. */
function range({ minimum, maximum }: JsonSchema): { min?: number; max?: number } {
  const own = (bound: unknown): bound is number =>
    typeof bound === 'number' && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
  return { ...(own(minimum) ? { min: minimum } : {}), ...(own(maximum) ? { max: maximum } : {}) };
}

function withMeaning(value: string, meanings: ReadonlyMap<string, string>): string {
  const meaning = meanings.get(value);
  return meaning ? `${meaning}（${value}）` : value;
}
