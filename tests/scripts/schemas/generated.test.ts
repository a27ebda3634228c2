import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentSchemas } from '../../../scripts/schemas/content-schemas.ts';
import { fieldTable } from '../../../scripts/schemas/field-table.ts';
import { generatedFiles } from '../../../scripts/schemas/generated.ts';
import { asContributing, withTables } from '../../../scripts/schemas/guide.ts';
import { type JsonSchema, toJsonSchema } from '../../../scripts/schemas/json-schema.ts';

const project = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(project, path), 'utf8');

describe('what is made of the schemas is up to date (else: npm run schemas)', () => {
  test.each([...generatedFiles(project)])('%s', (path, text) => {
    expect(read(path)).toBe(text);
  });

  test('and nothing is left over', () => {
    const made = [...generatedFiles(project).keys()].filter((path) => path.startsWith('schemas/'));
    const found = readdirSync(join(project, 'schemas'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(project, join(parentPath, name)).replaceAll('\\', '/'));
    expect(found.sort()).toEqual(made.sort());
    expect(made).toHaveLength(contentSchemas.length + 1);
  });
});

describe('JSON Schemas', () => {
  const schemas = new Map(contentSchemas.map((schema) => [schema.name, toJsonSchema(schema)]));

  test('every key of every schema says what it is', () => {
    const silent = (schema: JsonSchema, path: string): string[] =>
      Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
        const inner = field.items ?? field;
        const said = field.description ?? inner.description;
        // Lists and groups are explained by what is in them; ids of targets are what the schema's title says.
        const own = said === undefined && !inner.properties && key !== 'id' ? [`${path}${key}`] : [];
        return [...own, ...silent(inner, `${path}${key}.`)];
      });
    const found = [...schemas].flatMap(([name, schema]) => silent(schema.items ?? schema, `${name}: `));
    expect(found.filter((path) => !allowed.includes(path))).toEqual([]);
  });

  test('dates and addresses have their format, also where they are optional or described', () => {
    const report = schemas.get('report');
    expect(report?.properties?.dates?.properties?.published).toMatchObject({
      format: 'date',
      description: '向社会公布的日期',
    });
    expect(report?.properties?.source?.properties?.url).toMatchObject({ format: 'uri' });
    expect(report?.properties?.title).not.toHaveProperty('format');
  });

  test('misspelt keys are marked while one types', () => {
    expect(schemas.get('report')?.additionalProperties).toBe(false);
    expect(schemas.get('annotations')?.properties?.observations?.items?.additionalProperties).toBe(false);
  });

  test('VS Code holds every YAML file against its schema', () => {
    const settings = JSON.parse(read('.vscode/settings.json')) as { 'yaml.schemas': Record<string, string> };
    const wanted = contentSchemas.filter(({ files }) => files.endsWith('.yaml'));
    expect(settings['yaml.schemas']).toEqual(
      Object.fromEntries(wanted.map(({ name, files }) => [`./schemas/${name}.json`, files])),
    );
  });
});

/** Numbers about a plan as a whole, which their names say. */
const allowed = ['plan: known.areas', 'plan: known.indicators'];

describe('field tables', () => {
  test('a line for each key, with those within', () => {
    const schema: JsonSchema = {
      required: ['name'],
      properties: {
        name: { type: 'string', description: '名称 {甲|乙} <丙>' },
        kind: { enum: ['a', 'b'], description: '类别' },
        list: { type: 'array', description: '各项', items: { properties: { n: { type: 'integer' } } } },
      },
    };
    expect(fieldTable(schema).split('\n').slice(2)).toEqual([
      '| `name` | 是 | 文字 | 名称 \\{甲\\|乙\\} \\<丙> |',
      '| `kind` |  | `a`、`b` | 类别 |',
      '| `list` |  | 列表 | 各项 |',
      '| `list.n` |  | 整数 |  |',
    ]);
  });

  test('stand between their marks', () => {
    const guide = '甲\n\n{/* 字段表 report（说明） */}\n旧的\n{/* 字段表完 */}\n\n乙\n';
    const filled = '甲\n\n{/* 字段表 report（说明） */}\n\n新的\n\n{/* 字段表完 */}\n\n乙\n';
    expect(withTables(guide, new Map([['report', '新的']]))).toBe(filled);
    expect(withTables(filled, new Map([['report', '新的']]))).toBe(filled);
    expect(() => withTables('甲\n', new Map([['report', '新的']]))).toThrow('no place for report');
    expect(() => withTables(guide, new Map())).toThrow('No table report');
  });

  test('CONTRIBUTING.md is the guide without its marks', () => {
    const guide =
      '---\ntitle: 参与\ndescription: 甲\n---\n\n正文\n\n{/* 字段表 report */}\n\n| \\{ |\n\n{/* 字段表完 */}\n\n末尾\n';
    expect(asContributing(guide).split('\n').slice(2).join('\n')).toBe('# 参与\n\n正文\n\n| { |\n\n末尾\n');
  });
});
