import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
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

describe('every file of the archive', () => {
  const paths = readdirSync(content, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:yaml|mdx)$/.test(path) && !path.startsWith('guides/'));
  const formatOf = (path: string) => (path.endsWith('.mdx') ? textFormat : yamlFormat);

  test('stays identical without edits', () => {
    expect(paths.length).toBeGreaterThan(200);
    const other = paths.filter((path) => edit(formatOf(path), read(path), () => ({})) !== read(path));
    expect(other).toEqual([]);
  });

  test('changes in one line when one value is touched, and then has that value', () => {
    const wrong: string[] = [];
    let touched = 0;
    for (const [number, path] of paths.entries()) {
      const text = read(path);
      const values = formatOf(path).fromFile(text);
      const leaves = leavesOf(values).filter(([key]) => key !== 'originalText' && key !== 'body');
      // The last leaf and some others, not the same in each of the many files that are alike.
      const step = Math.ceil(leaves.length / 5);
      for (const leaf of leaves.filter((_, i) => (i + number) % step === 0 || i === leaves.length - 1)) {
        const now = structuredClone(values);
        touch(now, leaf);
        const after = formatOf(path).toFile(now);
        const { removed, added } = changedSpan(text, after);
        const { originalText: _, ...expected } = now;
        const { originalText: __, ...actual } = formatOf(path).fromFile(after);
        const isRight = removed.length === 1 && added.length === 1 && isDeepStrictEqual(actual, expected);
        if (!isRight) wrong.push(`${path} ${leaf.join('.')}`);
        touched++;
      }
    }
    expect(wrong).toEqual([]);
    expect(touched).toBeGreaterThan(1000);
  });
});

/** The paths of all texts and numbers. */
function leavesOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value === 'string' || typeof value === 'number') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

function touch(values: object, path: readonly string[]): void {
  const parent = path.slice(0, -1).reduce<object>((inner, key) => Reflect.get(inner, key), values);
  const key = path.at(-1) ?? '';
  const value: unknown = Reflect.get(parent, key);
  Reflect.set(parent, key, typeof value === 'number' ? value + 1 : `${value}改\u00AD`);
}

/** The lines between what both texts begin and end with. */
function changedSpan(before: string, after: string) {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < old.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return { removed: old.slice(head, old.length - tail), added: now.slice(head, now.length - tail) };
}

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

  test('alignment, empty lines, folded texts and comments of other keys stay', () => {
    const text = 'name:   甲\nunit:   件     # 单位\n\n\ncounts: >-\n  第一行\n  第二行\ndirection: none\n';
    const after = edit(yamlFormat, text, () => ({ direction: 'up' }));
    expect(after).toBe(text.replace('direction: none', 'direction: up'));
    expect(edit(yamlFormat, text, () => ({ counts: '第三行' }))).toBe(text.replace('>-\n  第一行\n  第二行', '第三行'));
  });

  test('invisible characters are written as escapes, also in lines that were not edited', () => {
    const text = 'corrections:\n  - { capture: "\\u00AD", text: "", reason: 甲 }\n';
    const after = edit(yamlFormat, text, ({ corrections }) => ({
      note: '丙',
      corrections: [...(corrections as object[]), { capture: '\u202E', text: '乙', reason: '\u{E0041}' }],
    }));
    expect(after).toBe(`${text}  - { capture: "\\u202E", text: 乙, reason: "\\U000E0041" }\nnote: 丙\n`);
  });

  test('a file of comments keeps them', () => {
    const text = '# 标注\n# 怎样写\n';
    const after = edit(yamlFormat, text, () => ({ observations: [{ indicator: 'a', value: 1 }], links: [] }));
    expect(after).toBe('# 标注\n# 怎样写\n\nobservations:\n  - { indicator: a, value: 1 }\n');
    expect(edit(yamlFormat, text, () => ({ observations: [], links: undefined }))).toBe(text);
  });
});

describe('entries of a list', () => {
  const entryOf = (n: number, isBlock: boolean) =>
    isBlock
      ? `- slug: s${n} # 甲${n}\n  title:   乙${n}\n  urls:\n    - { address: u${n} }\n    # 丙${n}\n`
      : `- { slug: s${n}, title:   乙${n}, urls: [u${n}] } # 甲${n}\n`;
  const list = fc.record({
    isBlock: fc.boolean(),
    isSpaced: fc.boolean(),
    isCommented: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 1 }),
  });

  test('are removed and moved with their comments; the others stay as they are', () => {
    fc.assert(
      fc.property(list, ({ isBlock, isSpaced, isCommented, order }) => {
        const chunk = (n: number) => `${isCommented[n] ? `# 丁${n}\n# 戊${n}\n` : ''}${entryOf(n, isBlock)}`;
        const fileOf = (entries: readonly number[]) => `# 说明\n\n${entries.map(chunk).join(isSpaced ? '\n' : '')}`;
        const after = edit(yamlFormat, fileOf([0, 1, 2, 3, 4, 5]), ({ [listField]: entries }) => ({
          [listField]: order.map((n) => (entries as object[])[n]),
        }));
        expect(after).toBe(fileOf(order));
      }),
      { numRuns: 500 },
    );
  });

  test('are separated by blank lines where a blank line is above the only one', () => {
    const text = '# 说明\n\n- region: 440100\n  title: 甲\n';
    const after = edit(yamlFormat, text, ({ [listField]: entries }) => ({
      [listField]: [...(entries as object[]), { region: '440300', title: '乙' }],
    }));
    expect(after).toBe(`${text}\n- region: "440300"\n  title: 乙\n`);
  });

  test('keep their comments when others before them are edited or removed', () => {
    const lines = ['甲', '乙', '丙'].map((name, i) => `  # ${name}\n  - { topic: t${i}, quote: "${name}" }\n`);
    const after = edit(yamlFormat, `topics:\n${lines.join('')}`, ({ topics }) => ({
      topics: [{ ...(topics as object[])[1], topic: 't9' }, (topics as object[])[2], { topic: 't4', quote: '丁' }],
    }));
    expect(after).toBe(`topics:\n${lines[1]?.replace('t1', 't9')}${lines[2]}  - { topic: t4, quote: "丁" }\n`);
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
  const plain = fc.stringMatching(/^[ \n"'#:{}[\],&*!|>%@`\-a-z0-9年，“”\u00AD]{0,12}$/);
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
