import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adminCollections } from '../../../scripts/admin/collections.ts';
import { contentSchemas } from '../../../scripts/schemas/content-schemas.ts';
import { fieldTable } from '../../../scripts/schemas/field-table.ts';
import { generatedFiles } from '../../../scripts/schemas/generated.ts';
import { contributingFile, fillTables } from '../../../scripts/schemas/guide.ts';
import { type JsonSchema, toJsonSchema } from '../../../scripts/schemas/json-schema.ts';

const project = join(import.meta.dirname, '../../..');
const files = generatedFiles(project, adminCollections());
const read = (path: string) => readFileSync(join(project, path), 'utf8');

describe('files generated from the schemas are up to date (else: npm run schemas)', () => {
  test.each([...files])('%s', (path, text) => {
    expect(read(path)).toBe(text);
  });

  test('and there are no others', () => {
    const expected = [...files.keys()].filter((path) => path.startsWith('schemas/'));
    const actual = readdirSync(join(project, 'schemas'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(project, join(parentPath, name)).replaceAll('\\', '/'));
    expect(actual.sort()).toEqual(expected.sort());
    expect(expected).toHaveLength(contentSchemas.length + 1);
  });
});

describe('JSON Schemas', () => {
  const schemas = new Map(contentSchemas.map((schema) => [schema.name, toJsonSchema(schema)]));

  test('every key of every schema has a description', () => {
    const undescribed = (schema: JsonSchema, path: string): string[] =>
      Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
        const valueSchema = field.items ?? field;
        const description = field.description ?? valueSchema.description;
        // Lists and groups are described by their fields, ids by the schema's title.
        const own = description === undefined && !valueSchema.properties && key !== 'id' ? [`${path}${key}`] : [];
        return [...own, ...undescribed(valueSchema, `${path}${key}.`)];
      });
    const paths = [...schemas].flatMap(([name, schema]) => undescribed(schema.items ?? schema, `${name}: `));
    expect(paths.filter((path) => !exceptions.includes(path))).toEqual([]);
  });

  test('dates and addresses have their format, even if optional or described', () => {
    const report = schemas.get('report');
    expect(report?.properties?.dates?.properties?.published).toMatchObject({
      format: 'date',
      description: '向社会公布的日期',
    });
    expect(report?.properties?.source?.properties?.url).toMatchObject({ format: 'uri' });
    expect(report?.properties?.title).not.toHaveProperty('format');
  });

  test('text editors can mark misspelt keys', () => {
    expect(schemas.get('report')?.additionalProperties).toBe(false);
    expect(schemas.get('annotations')?.properties?.observations?.items?.additionalProperties).toBe(false);
  });

  test('VS Code validates every YAML file with its schema', () => {
    const settings = JSON.parse(read('.vscode/settings.json')) as { 'yaml.schemas': Record<string, string> };
    const yamlSchemas = contentSchemas.filter(({ files }) => files.endsWith('.yaml'));
    expect(settings['yaml.schemas']).toEqual(
      Object.fromEntries(yamlSchemas.map(({ name, files }) => [`./schemas/${name}.json`, files])),
    );
  });
});

/** Numbers about a whole plan, whose names are clear. */
const exceptions = ['plan: known.areas', 'plan: known.indicators'];

describe('field tables', () => {
  test('one row per key, including nested keys', () => {
    const schema: JsonSchema = {
      required: ['name'],
      properties: {
        name: { type: 'string', description: '名称 {甲|乙} <丙>' },
        kind: { enum: ['a', 'b'], description: '类别' },
        list: { type: 'array', description: '各项', items: { properties: { n: { type: 'integer' } } } },
      },
    };
    expect(fieldTable(schema).split('\n').slice(2)).toEqual([
      '| `name` | 必写 | 文字 | 名称 \\{甲\\|乙\\} \\<丙> |',
      '| `kind` |  | `a`、`b` | 类别 |',
      '| `list` |  | 列表 | 各项 |',
      '| `list.n` |  | 整数 |  |',
    ]);
  });

  test('are inserted into their slots', () => {
    const guide = '甲\n\n{/* 字段表 report（说明） */}\n旧的\n{/* 字段表完 */}\n\n乙\n';
    const filled = '甲\n\n{/* 字段表 report（说明） */}\n\n新的\n\n{/* 字段表完 */}\n\n乙\n';
    const tables = new Map([['report', '新的']]);
    expect(
      fillTables(
        [
          ['a', '甲\n'],
          ['b', guide],
        ],
        tables,
      ),
    ).toEqual([
      ['a', '甲\n'],
      ['b', filled],
    ]);
    expect(fillTables([['b', filled]], tables)).toEqual([['b', filled]]);
    expect(fillTables([['c', '{/* 规则表 rules */}\n{/* 规则表完 */}']], new Map([['rules', '新的']]))).toEqual([
      ['c', '{/* 规则表 rules */}\n\n新的\n\n{/* 规则表完 */}'],
    ]);
    expect(() => fillTables([['a', '甲\n']], tables)).toThrow('no place for report');
    expect(() => fillTables([['b', guide]], new Map())).toThrow('No table report');
  });

  test('CONTRIBUTING.md is the guide without slots', () => {
    const guide =
      '---\ntitle: 参与\ndescription: 甲\n---\n\n正文\n\n{/* 字段表 report */}\n\n| \\{ |\n\n{/* 字段表完 */}\n\n末尾\n';
    expect(
      contributingFile([['a', guide]])
        .split('\n')
        .slice(2)
        .join('\n'),
    ).toBe('# 参与\n\n正文\n\n| { |\n\n末尾\n');
  });

  test('links from guide to guide become links within CONTRIBUTING.md; what is only for the site is left out', () => {
    const first =
      '---\ntitle: 参与\n---\n\n[导入](../a-b/)，[准备](../a-b/#准备)\n\n{/* 只在网页上 */}\n旧\n{/* 只在网页上完 */}\n';
    const second = '---\ntitle: 参与：导入\n---\n\n## 准备\n';
    expect(
      contributingFile([
        ['a', first],
        ['a-b', second],
      ])
        .split('\n')
        .slice(2)
        .join('\n'),
    ).toBe('# 参与\n\n[导入](#参与导入)，[准备](#准备)\n\n# 参与：导入\n\n## 准备\n');
  });
});
