import type { JsonSchema } from './json-schema.ts';

/** A line of a field table: a key with its path, whether it has to be there, how it is written and what it says. */
interface Field {
  path: string;
  required: boolean;
  written: string;
  says: string;
}

/** The table of a schema's fields as Markdown, for the editors' guide: keys within keys with their path. */
export function fieldTable(schema: JsonSchema): string {
  const rows = fieldsOf(schema, '').map(
    ({ path, required, written, says }) =>
      `| \`${path}\` | ${required ? '是' : ''} | ${asCell(written)} | ${asCell(says)} |`,
  );
  return ['| 键 | 必写 | 写法 | 说明 |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function fieldsOf(schema: JsonSchema, path: string): Field[] {
  if (schema.type === 'array') return schema.items ? fieldsOf(schema.items, path) : [];
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const inner = field.type === 'array' ? field.items : field;
    const own: Field = {
      path: path + key,
      required: schema.required?.includes(key) ?? false,
      written: writtenAs(field),
      says: field.description ?? inner?.description ?? '',
    };
    return [own, ...(inner?.properties ? fieldsOf(inner, `${path}${key}.`) : [])];
  });
}

function writtenAs(field: JsonSchema): string {
  if (field.const !== undefined) return `\`${field.const}\``;
  if (field.enum) return field.enum.map((value) => `\`${value}\``).join('、');
  if (field.anyOf) return [...new Set(field.anyOf.filter(({ type }) => type !== 'null').map(writtenAs))].join('或');
  if (field.format === 'date') return '日期，如 `2024-03-06`';
  if (field.format === 'uri') return '网址';
  if (field.type === 'array') return field.items?.properties ? '列表' : `列表，每项为${writtenAs(field.items ?? {})}`;
  return names[field.type ?? ''] ?? '文字';
}

const names: Record<string, string> = {
  string: '文字',
  integer: '整数',
  number: '数值',
  boolean: '`true` 或 `false`',
  object: '下列各键',
};

/** A cell of a table in MDX: no bar, no brace, no tag. */
function asCell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/[{}<]/g, '\\$&').replace(/\s+/g, ' ');
}
