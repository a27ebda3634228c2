import { describe, expect, test } from 'vitest';
import { listField, nameField } from '../../../scripts/admin/browser/formats.ts';
import { adminCollections } from '../../../scripts/admin/collections.ts';
import { labelOf } from '../../../scripts/admin/labels.ts';
import { type Widget, widgetsOf } from '../../../scripts/admin/widgets.ts';
import { contentSchemas } from '../../../scripts/schemas/content-schemas.ts';
import { type JsonSchema, toJsonSchema } from '../../../scripts/schemas/json-schema.ts';

const collections = adminCollections();
const schemas = new Map(contentSchemas.map((schema) => [schema.name, toJsonSchema(schema)]));
const schemaNames: Record<string, string> = { reports: 'report', indicators: 'indicator', topics: 'topic' };

/** All keys of a schema with their paths; `!` marks required ones. */
function keysOf(schema: JsonSchema, path = ''): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => [
    `${path}${key}${schema.required?.includes(key) ? '!' : ''}`,
    ...keysOf(field.items ?? field, `${path}${key}.`),
  ]);
}

/** All keys of a form's file with their paths; `!` marks those that an entry must have. */
function fieldsOf(fields: readonly Widget[], path = ''): string[] {
  return fields.flatMap(({ name, required, may_be_empty, fields: subfields }) => [
    `${path}${name}${required || may_be_empty ? '!' : ''}`,
    ...fieldsOf((subfields ?? []) as Widget[], `${path}${name}.`),
  ]);
}

/** The fields of a form without its groups, which files do not have. */
function ungrouped(fields: readonly Widget[]): Widget[] {
  return fields.flatMap((field) => (field.group ? (field.fields as Widget[]) : [field]));
}

describe.each(collections)('the form of $name', ({ name, fields, folder, extension }) => {
  const schema = schemas.get(schemaNames[name] ?? name) as JsonSchema;
  const isList = schema.items !== undefined;

  test('has the keys of the schema and the same required ones', () => {
    const form = isList ? (fields[0]?.fields as Widget[]) : ungrouped(fields);
    const own = form.filter((field) => field.name !== 'body' && field.name !== nameField);
    expect(fieldsOf(own)).toEqual(keysOf(schema.items ?? schema));
    expect(isList).toBe(fields[0]?.name === listField);
  });

  test('covers the files of the schema', () => {
    const { files } = contentSchemas.find((entry) => entry.name === (schemaNames[name] ?? name)) ?? { files: '' };
    expect(files.startsWith(`${folder}/`)).toBe(true);
    expect(files.endsWith(`.${extension}`)).toBe(true);
  });

  test('labels all fields in Chinese', () => {
    const unlabelled = (widgets: readonly Widget[]): string[] =>
      widgets.flatMap(({ name, label, fields }) => [
        ...(/\p{Script=Han}/u.test(label) ? [] : [name]),
        ...unlabelled((fields ?? []) as Widget[]),
      ]);
    expect(unlabelled(fields)).toEqual([]);
  });
});

test('the fields of a report are grouped', () => {
  const [reports] = collections;
  const groups = (reports?.fields ?? []).filter(({ group }) => group);
  expect(groups.map(({ label, collapsed }) => [label, collapsed])).toEqual([
    ['常用', false],
    ['来源', true],
    ['校勘', true],
  ]);
  expect(((groups[1]?.fields ?? []) as Widget[]).map(({ name }) => name)).toEqual(['source', 'urls']);
});

test('keys of other content are chosen by name', () => {
  const referring = (fields: readonly Widget[], path: string): string[] =>
    fields.flatMap(({ name, widget, of, field, fields: inner }) => [
      ...(widget === 'reference' ? [`${path}${name} ${of}`] : []),
      ...(field ? referring([field as Widget], `${path}${name}.`) : []),
      ...referring((inner ?? []) as Widget[], `${path}${name}.`),
    ]);
  expect(collections.flatMap(({ name, fields }) => referring(fields, `${name}.`))).toEqual([
    'annotations.observations.indicator indicators',
    'annotations.links.plan plans',
    'annotations.links.task tasks',
    'annotations.links.target targets',
    'annotations.topics.topic topics',
    'indicators.topic topics',
    'indicators.formula.share.item indicators',
    'indicators.formula.sum.item indicators',
    'indicators.formula.difference.item indicators',
  ]);
});

test('the page cannot delete or merge files or create reports', () => {
  for (const { delete: deletes, publish } of collections) expect([deletes, publish]).toEqual([false, false]);
  expect(collections.filter(({ create }) => create).map(({ name }) => name)).toEqual(['indicators']);
});

describe('fields', () => {
  const widgets = widgetsOf({
    required: ['kind', 'names'],
    properties: {
      kind: { enum: ['up', 'down'], description: '方向：up 越高越好；down 越低越好' },
      names: { type: 'array', minItems: 1, items: { type: 'string' }, description: '名称' },
      year: { type: 'integer', minimum: 1978, maximum: Number.MAX_SAFE_INTEGER, description: '年度，只写知道的' },
      code: { anyOf: [{ type: 'integer' }, { type: 'string' }], description: '代码' },
      date: { anyOf: [{ type: 'string', format: 'date', pattern: '^d$' }, { type: 'null' }], description: '日期' },
    },
  });
  const [kind, names, year, code, date] = widgets;

  test('an enumeration becomes a select with the meanings of its values', () => {
    expect(kind).toEqual({
      name: 'kind',
      label: '方向 kind',
      required: true,
      widget: 'select',
      options: [
        { value: 'up', label: '越高越好（up）' },
        { value: 'down', label: '越低越好（down）' },
      ],
    });
  });

  test('lists, numbers and strings', () => {
    expect(names).toMatchObject({ widget: 'list', min: 1, field: { widget: 'string' } });
    expect(year).toMatchObject({ widget: 'number', value_type: 'int', min: 1978, hint: '年度，只写知道的' });
    expect(year).not.toHaveProperty('max');
    expect(code).toMatchObject({ widget: 'string' });
    expect(date).toMatchObject({ widget: 'string', pattern: ['^d$', '写作 2024-03-06'] });
  });

  test('a required text that may be empty and a list that may be empty are not required in the form', () => {
    const [text, list] = widgetsOf({
      required: ['text', 'tasks'],
      properties: {
        text: { type: 'string', maxLength: 9 },
        tasks: { type: 'array', items: { type: 'string', minLength: 1 } },
      },
    });
    expect(text).toMatchObject({ required: false, may_be_empty: true });
    expect(list).toMatchObject({ required: false });
    expect(list).not.toHaveProperty('min');
  });

  test('the name is the text before the first punctuation mark', () => {
    expect(labelOf('a', '数值，以指标的单位计')).toMatchObject({
      title: '数值',
      label: '数值 a',
      hint: '数值，以指标的单位计',
    });
    expect(labelOf('a', '数值')).toEqual({ title: '数值', label: '数值 a', meanings: new Map() });
    expect(labelOf('a', undefined)).toMatchObject({ title: 'a', label: 'a' });
  });
});
