import type { JsonSchema } from '../schemas/json-schema.ts';
import { labelOf } from './labels.ts';
import { references } from './references.ts';

/** A Decap widget: a form field. */
export interface Widget {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  hint?: string;
  pattern?: [string, string];
  [setting: string]: unknown;
}

/** The form fields for a schema. */
export function widgetsOf(schema: JsonSchema): Widget[] {
  return Object.entries(schema.properties ?? {}).map(([key, field]) =>
    widgetOf(key, field, schema.required?.includes(key) ?? false),
  );
}

function widgetOf(name: string, schema: JsonSchema, required: boolean): Widget {
  const reference = references[name];
  if (reference && schema.type !== 'array') {
    return { name, label: `${reference.label} ${name}`, required, widget: 'reference', of: reference.of };
  }
  const description = schema.description ?? schema.items?.description;
  const { title, label, hint, meanings } = labelOf(name, description, schema.enum?.map(String));
  const base = { name, label, required, ...(hint ? { hint } : {}) };
  if (schema.enum) {
    const options = schema.enum.map((value) => ({ value, label: withMeaning(String(value), meanings) }));
    return { ...base, widget: 'select', options };
  }
  if (schema.anyOf) return { ...base, ...scalar(name, preferred(schema.anyOf)) };
  if (schema.type === 'array') {
    // An empty list would be missing to Decap.
    return {
      ...base,
      required: required && Number(schema.minItems ?? 0) > 0,
      label_singular: title,
      ...listOf(name, schema),
    };
  }
  if (schema.type === 'object') {
    return { ...base, widget: 'object', collapsed: !required, fields: widgetsOf(schema) };
  }
  // An empty text would be missing to Decap.
  if (required && allowsEmpty(schema)) return { ...base, required: false, may_be_empty: true, ...scalar(name, schema) };
  return { ...base, ...scalar(name, schema) };
}

function allowsEmpty({ type, minLength, pattern, format }: JsonSchema): boolean {
  return type === 'string' && minLength === undefined && pattern === undefined && format === undefined;
}

function listOf(name: string, schema: JsonSchema): Record<string, unknown> & { widget: string } {
  const items = schema.items ?? {};
  const { minItems, maxItems } = schema;
  const size = { ...(minItems ? { min: minItems } : {}), ...(minItems && maxItems ? { max: maxItems } : {}) };
  if (!items.properties) {
    const reference = references[name];
    const item = reference ? { widget: 'reference', of: reference.of } : scalar('', items);
    return { widget: 'list', ...size, collapsed: false, field: { name: 'item', label: '一项', ...item } };
  }
  const fields = widgetsOf(items);
  // Lists are long: a collapsed entry shows up to three required fields that hold text or numbers.
  const summaryFields = fields.filter(({ widget, required }) => required && inSummary.has(widget)).slice(0, 3);
  const summary = summaryFields.map(({ name }) => `{{fields.${name}}}`).join(' · ');
  return { widget: 'list', ...size, collapsed: true, summary, fields };
}

const inSummary = new Set(['string', 'text', 'number']);

/** The widget for a single value. Dates are text, so that no time zone or date picker can change them. */
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

/** Fields for a sentence or more. */
const prose = new Set(['quote', 'before', 'after', 'counts', 'excludes', 'description', 'note', 'reason', 'text']);

/** The alternative that the form offers: string if possible. */
function preferred(alternatives: readonly JsonSchema[]): JsonSchema {
  return alternatives.find(({ type }) => type === 'string') ?? alternatives.find(({ type }) => type !== 'null') ?? {};
}

/** `min` and `max`, without the bounds of safe integers that zod adds. */
function range({ minimum, maximum }: JsonSchema): { min?: number; max?: number } {
  const isRealBound = (bound: unknown): bound is number =>
    typeof bound === 'number' && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
  return { ...(isRealBound(minimum) ? { min: minimum } : {}), ...(isRealBound(maximum) ? { max: maximum } : {}) };
}

function withMeaning(value: string, meanings: ReadonlyMap<string, string>): string {
  const meaning = meanings.get(value);
  return meaning ? `${meaning}（${value}）` : value;
}
