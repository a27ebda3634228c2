import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Format, listField, nameField, textFormat, yamlFormat } from '../../../scripts/admin/browser/formats.ts';
import { prune } from '../../../scripts/admin/browser/values.ts';
import { annotationFileSchema } from '../../../src/model/annotation.ts';
import { indicatorSchema } from '../../../src/model/indicator.ts';
import { parseWithSchema } from '../../../src/parse/schema.ts';
import { readYaml } from '../../../src/parse/yaml.ts';

const content = join(import.meta.dirname, '../../../content');
const read = (path: string) => readFileSync(join(content, path), 'utf8');
const founding = 'annotations/440104/2022.yaml';

/** Reads a file, changes some values and writes it, as a form does. */
function edit(format: Format, text: string, change: (values: Record<string, unknown>) => object, order?: string[]) {
  const values = structuredClone(format.fromFile(text));
  return format.toFile({ ...values, ...change(values) }, order);
}

/** Removed and added lines. */
function changed(before: string, after: string) {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return { removed: old.filter((line) => !now.includes(line)), added: now.filter((line) => !old.includes(line)) };
}

describe('a file without edits stays identical', () => {
  const paths = readdirSync(content, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:yaml|mdx)$/.test(path) && !path.startsWith('guides/'));

  test('every file of the archive', () => {
    expect(paths.length).toBeGreaterThan(200);
    const other = paths.filter((path) => {
      const text = read(path);
      return edit(path.endsWith('.mdx') ? textFormat : yamlFormat, text, () => ({})) !== text;
    });
    expect(other).toEqual([]);
  });
});

describe('an edit changes only the lines concerned', () => {
  test('a new observation is a line in the style of its neighbours, without empty fields', () => {
    const text = read(founding);
    const observation = {
      quote: '群众满意',
      unit: '%',
      value: 99,
      indicator: 'satisfaction-rate',
      bound: '',
      qualifier: null,
    };
    const after = edit(yamlFormat, text, ({ observations }) => ({
      observations: [...(observations as object[]), observation],
    }));
    expect(changed(text, after)).toEqual({
      removed: [],
      added: ['  - { indicator: satisfaction-rate, value: 99, unit: "%", quote: "群众满意" }'],
    });
    const { yaml } = readYaml(after, founding);
    expect(yaml && parseWithSchema(annotationFileSchema, yaml, founding).problems).toEqual([]);
  });

  test('removing an observation from the middle removes its line', () => {
    const text = read(founding);
    const after = edit(yamlFormat, text, ({ observations }) => ({
      observations: (observations as object[]).toSpliced(3, 1),
    }));
    expect(changed(text, after)).toEqual({ removed: [text.split('\n')[5]], added: [] });
  });

  test('a value in a group of the front matter; the body is unchanged', () => {
    const text = read('reports/440104/2022.mdx');
    const after = edit(textFormat, text, ({ dates }) => ({ dates: { ...(dates as object), signed: '2023-01-20' } }));
    expect(changed(text, after)).toEqual({ removed: [], added: ['  signed: 2023-01-20'] });
  });

  test('a new key is inserted in the order of the form', () => {
    const text = read('reports/440104/2022.mdx');
    const after = edit(textFormat, text, () => ({ documentNumber: '越府〔2023〕1号' }), [
      'title',
      'deliveredTo',
      'documentNumber',
      'source',
    ]);
    expect(after).toBe(text.replace('\nsource:', '\ndocumentNumber: 越府〔2023〕1号\nsource:'));
  });

  test('an emptied field is deleted; default values of the form are not written', () => {
    const text = 'name: 甲 # 注\nunit: 件\nformula: { share: [a, b] }\n';
    const after = edit(yamlFormat, text, () => ({
      formula: '',
      excludes: '',
      list: [],
      group: { a: '' },
      turned: false,
    }));
    expect(after).toBe('name: 甲 # 注\nunit: 件\n');
  });

  test('a switch that is turned off becomes false', () => {
    expect(edit(yamlFormat, 'a: true\n', () => ({ a: false }))).toBe('a: false\n');
  });

  test('null stays null, and a code written as a number stays a number', () => {
    const text = '# 说明\n\n- region: 440100\n  title: null\n  slug: 2022-office\n\n- region: 440200\n  title: 甲\n';
    const after = edit(yamlFormat, text, ({ [listField]: entries }) => ({
      [listField]: [
        ...(entries as { region: number }[]).map((entry) => ({ ...entry, region: String(entry.region) })),
        { region: '440300', title: '乙', note: '', issuers: ['丙', '丁'] },
      ],
    }));
    expect(after).toBe(`${text}\n- region: "440300"\n  title: 乙\n  issuers: [丙, 丁]\n`);
  });

  test('a list that loses its last entry stays a list', () => {
    expect(edit(yamlFormat, '# 说明\n\n- region: 440100\n', () => ({ [listField]: [] }))).toBe('# 说明\n\n[]\n');
  });

  test('a file of comments keeps them', () => {
    const text = '# 标注\n# 怎样写\n';
    const after = edit(yamlFormat, text, () => ({ observations: [{ indicator: 'a', value: 1 }], links: [] }));
    expect(after).toBe('# 标注\n# 怎样写\n\nobservations:\n  - { indicator: a, value: 1 }\n');
    expect(edit(yamlFormat, text, () => ({ observations: [], links: undefined }))).toBe(text);
  });
});

test('a new file contains the filled-in fields but not its name', () => {
  const values = { name: '甲', unit: '件', counts: '乙', direction: 'up', topic: 'leadership', [nameField]: 'new-one' };
  const text = yamlFormat.toFile(values, Object.keys(values));
  const { yaml } = readYaml(text, 'new-one.yaml');
  expect(yaml && parseWithSchema(indicatorSchema, yaml, 'new-one.yaml').problems).toEqual([]);
  expect(text).not.toContain('new-one');
});

test('writing and reading restores any values, whatever the file contained before', () => {
  const plain = fc.stringMatching(/^[ \n"'#:{}[\],&*!|>%@`\-a-z0-9年，“”]{0,12}$/);
  const key = fc.constantFrom('a', 'b', 'c', 'quote');
  const entry = fc.dictionary(key, fc.oneof(plain, fc.integer(), fc.boolean(), fc.constant(null)), { maxKeys: 4 });
  const file = fc.dictionary(key, fc.oneof(plain, fc.array(entry, { maxLength: 4 }), entry), { maxKeys: 4 });
  fc.assert(
    fc.property(file, file, (before, after) => {
      const first = yamlFormat.toFile(before);
      const second = edit(yamlFormat, first, (values) => ({
        ...Object.fromEntries(Object.keys(values).map((name) => [name, undefined])),
        originalText: first,
        ...after,
      }));
      const { originalText: _, ...values } = yamlFormat.fromFile(second);
      expect(prune(values)).toEqual(prune(after));
    }),
    { numRuns: 500 },
  );
});

test('invalid YAML and missing front matter are errors', () => {
  expect(() => yamlFormat.fromFile('a: [1')).toThrow('YAML');
  expect(() => textFormat.fromFile('正文')).toThrow('元数据');
});
