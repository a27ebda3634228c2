import type { JsonSchema } from './json-schema.ts';

/** A row of a field table. `path`: the key with its parent keys; `notation`: how its value is written. */
interface Field {
  path: string;
  required: boolean;
  notation: string;
  description: string;
}

/** Markdown table of a schema's fields, including nested ones, for the contribute guide. */
export function fieldTable(schema: JsonSchema): string {
  const rows = fieldsOf(schema, '').map(
    ({ path, required, notation, description }) =>
      `| \`${path}\` | ${required ? '必写' : ''} | ${asCell(notation)} | ${asCell(description)} |`,
  );
  return ['| 键 | 必写 | 写法 | 说明 |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function fieldsOf(schema: JsonSchema, path: string): Field[] {
  if (schema.type === 'array') return schema.items ? fieldsOf(schema.items, path) : [];
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const valueSchema = field.type === 'array' ? field.items : field;
    const row: Field = {
      path: path + key,
      required: schema.required?.includes(key) ?? false,
      notation: notationOf(field),
      description: field.description ?? valueSchema?.description ?? '',
    };
    return [row, ...(valueSchema?.properties ? fieldsOf(valueSchema, `${path}${key}.`) : [])];
  });
}

function notationOf(field: JsonSchema): string {
  if (field.const !== undefined) return `\`${field.const}\``;
  if (field.enum) return field.enum.map((value) => `\`${value}\``).join('、');
  if (field.anyOf) return [...new Set(field.anyOf.filter(({ type }) => type !== 'null').map(notationOf))].join('或');
  if (field.format === 'date') return '日期，如 `2024-03-06`';
  if (field.format === 'uri') return '网址';
  if (field.type === 'array') return field.items?.properties ? '列表' : `列表，每项为${notationOf(field.items ?? {})}`;
  return names[field.type ?? ''] ?? '文字';
}

const names: Record<string, string> = {
  string: '文字',
  integer: '整数',
  number: '数值',
  boolean: '`true` 或 `false`',
  object: '下列各键',
};

/** Escapes a table cell for MDX: bars, braces, tags. */
function asCell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/[{}<]/g, '\\$&').replace(/\s+/g, ' ');
}
