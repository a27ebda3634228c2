import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Format, listField, nameField, textFormat, yamlFormat } from '../../../scripts/admin/browser/formats.ts';
import { prune } from '../../../scripts/admin/browser/values.ts';
import { annotationFile } from '../../../src/model/annotation.ts';
import { indicator } from '../../../src/model/indicator.ts';
import { readSchema } from '../../../src/parse/schema.ts';
import { readYaml } from '../../../src/parse/yaml.ts';

const content = join(import.meta.dirname, '../../../content');
const read = (path: string) => readFileSync(join(content, path), 'utf8');
const founding = 'annotations/440104/2022.yaml';

/** What a form does: reads a file, changes some of its values, writes it. */
function edit(format: Format, text: string, change: (values: Record<string, unknown>) => object, order?: string[]) {
  const values = structuredClone(format.fromFile(text));
  return format.toFile({ ...values, ...change(values) }, order);
}

/** The lines that a change took away and put in. */
function changed(before: string, after: string) {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return { gone: old.filter((line) => !now.includes(line)), come: now.filter((line) => !old.includes(line)) };
}

describe('a file that nobody edits stays as it is, to the last character', () => {
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

describe('an edit changes the lines that it is about', () => {
  test('an observation is a line like those beside it, without what was left empty', () => {
    const text = read(founding);
    const added = {
      quote: '群众满意',
      unit: '%',
      value: 99,
      indicator: 'satisfaction-rate',
      bound: '',
      qualifier: null,
    };
    const after = edit(yamlFormat, text, ({ observations }) => ({
      observations: [...(observations as object[]), added],
    }));
    expect(changed(text, after)).toEqual({
      gone: [],
      come: ['  - { indicator: satisfaction-rate, value: 99, unit: "%", quote: "群众满意" }'],
    });
    const { yaml } = readYaml(after, founding);
    expect(yaml && readSchema(annotationFile, yaml, founding).problems).toEqual([]);
  });

  test('one taken away from the middle takes its line along', () => {
    const text = read(founding);
    const after = edit(yamlFormat, text, ({ observations }) => ({
      observations: (observations as object[]).toSpliced(3, 1),
    }));
    expect(changed(text, after)).toEqual({ gone: [text.split('\n')[5]], come: [] });
  });

  test('a value in a group of the front matter; the text is not touched', () => {
    const text = read('reports/440104/2022.mdx');
    const after = edit(textFormat, text, ({ dates }) => ({ dates: { ...(dates as object), signed: '2023-01-20' } }));
    expect(changed(text, after)).toEqual({ gone: [], come: ['  signed: 2023-01-20'] });
  });

  test('a new key stands where the form has it', () => {
    const text = read('reports/440104/2022.mdx');
    const after = edit(textFormat, text, () => ({ documentNumber: '越府〔2023〕1号' }), [
      'title',
      'deliveredTo',
      'documentNumber',
      'source',
    ]);
    expect(after).toBe(text.replace('\nsource:', '\ndocumentNumber: 越府〔2023〕1号\nsource:'));
  });

  test('an emptied field goes; what a form fills in by itself does not come', () => {
    const text = 'name: 甲 # 注\nunit: 件\nformula: a / b\n';
    const after = edit(yamlFormat, text, () => ({
      formula: '',
      excludes: '',
      list: [],
      group: { a: '' },
      turned: false,
    }));
    expect(after).toBe('name: 甲 # 注\nunit: 件\n');
  });

  test('a switch that is turned off says so', () => {
    expect(edit(yamlFormat, 'a: true\n', () => ({ a: false }))).toBe('a: false\n');
  });

  test('what is not known stays null, and a code written as a number stays one', () => {
    const text = '# 说明\n\n- region: 440100\n  title: null\n  slug: 2022-office\n\n- region: 440200\n  title: 甲\n';
    const after = edit(yamlFormat, text, ({ [listField]: entries }) => ({
      [listField]: [
        ...(entries as { region: number }[]).map((entry) => ({ ...entry, region: String(entry.region) })),
        { region: '440300', title: '乙', note: '', issuers: ['丙', '丁'] },
      ],
    }));
    expect(after).toBe(`${text}\n- region: "440300"\n  title: 乙\n  issuers: [丙, 丁]\n`);
  });

  test('a list that loses its last entry is an empty list still', () => {
    expect(edit(yamlFormat, '# 说明\n\n- region: 440100\n', () => ({ [listField]: [] }))).toBe('# 说明\n\n[]\n');
  });

  test('a file of comments keeps them', () => {
    const text = '# 标注\n# 怎样写\n';
    const after = edit(yamlFormat, text, () => ({ observations: [{ indicator: 'a', value: 1 }], links: [] }));
    expect(after).toBe('# 标注\n# 怎样写\n\nobservations:\n  - { indicator: a, value: 1 }\n');
    expect(edit(yamlFormat, text, () => ({ observations: [], links: undefined }))).toBe(text);
  });
});

test('a new file holds what was filled in; its name is not part of it', () => {
  const values = { name: '甲', unit: '件', counts: '乙', direction: 'up', topic: 'leadership', [nameField]: 'new-one' };
  const text = yamlFormat.toFile(values, Object.keys(values));
  const { yaml } = readYaml(text, 'new-one.yaml');
  expect(yaml && readSchema(indicator, yaml, 'new-one.yaml').problems).toEqual([]);
  expect(text).not.toContain('new-one');
});

test('what is written is what was meant, whatever it was and whatever was there before', () => {
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
      const { originalText: _, ...found } = yamlFormat.fromFile(second);
      expect(prune(found)).toEqual(prune(after));
    }),
    { numRuns: 500 },
  );
});

test('a file that is no YAML, or has no front matter, is said to be so', () => {
  expect(() => yamlFormat.fromFile('a: [1')).toThrow('YAML');
  expect(() => textFormat.fromFile('正文')).toThrow('元数据');
});
