import { globSync, lstatSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readStrictly } from '../../src/parse/yaml.ts';
import { readQuickly } from '../../src/parse/yaml-quick.ts';

/** The data that the strict parser reads, or null if it refuses the text. */
function strictly(text: string): { data: unknown } | null {
  const { yaml, faults } = readStrictly(text, 1);
  return faults.length > 0 || !yaml ? null : { data: yaml.data };
}

/** The quick parser may decline a text; otherwise it must agree with the strict one. */
function expectAgreement(text: string): void {
  const quick = readQuickly(text);
  if (quick) expect({ text, ...strictly(text) }).toEqual({ text, ...quick });
}

describe('the quick YAML parser', () => {
  const files = globSync(['content/**/*.yaml', 'tests/fixtures/**/*.yaml']).filter(isPlainFile);

  test('agrees with the strict one on every file of the repository, and reads most of them', () => {
    expect(files.length).toBeGreaterThan(200);
    const texts = files.map((file) => readFileSync(file, 'utf8'));
    for (const text of texts) expectAgreement(text);
    expect(texts.filter((text) => readQuickly(text)).length).toBeGreaterThan(files.length / 2);
  });

  const scalar = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[-+.0-9eExob_:年月%~?!&*|>@`#,'"\\{}[\] ]{1,8}$/),
    fc.constantFrom(
      'true',
      'no',
      'null',
      '~',
      '2023-03-06',
      '0123',
      '1_000',
      '1e3',
      '.5',
      '5.',
      '<<',
      '行政复议：209件',
    ),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ maxDepth: 3, withCrossShrink: true }, scalar, tie('list'), tie('map')),
    list: fc.array(tie('tree'), { maxLength: 4 }),
    map: fc.dictionary(fc.oneof(fc.stringMatching(/^[a-z][a-z-]{0,6}$/), fc.string()), tie('tree'), { maxKeys: 4 }),
  }));

  test('agrees on any data', () => {
    fc.assert(
      fc.property(tree, fc.boolean(), (data, flow) => {
        expectAgreement(stringify(data, flow ? { collectionStyle: 'flow', lineWidth: 0 } : { lineWidth: 0 }));
      }),
      { numRuns: 500 },
    );
  });

  test('agrees on random lines', () => {
    const line = fc.tuple(
      fc.constantFrom('', '  ', '- ', '  - ', '    '),
      fc.constantFrom('a: ', 'b:', 'quote: "', '{ a: ', '[', '# ', ''),
      fc.stringMatching(/^[-+.0-9a-f_:%~?!&*|>@`#,'"\\{}[\] 件]{0,10}$/),
      fc.constantFrom('', '"', ' }', ']', ' # 说明'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        expectAgreement(lines.map((pieces) => pieces.join('')).join('\n'));
      }),
      { numRuns: 3000 },
    );
  });

  test('agrees on files with slips', () => {
    const file = [
      'observations:',
      '  - { indicator: "cases", value: 209, unit: "件", bound: over, quote: "收到申请 0209 件, [另] # 152件" }',
      '',
      '  # 说明',
      '  - indicator: rate',
      '    value: -77.14',
      "    quote: '按时办结率77.14%'",
      'events:',
      '- date: 2025-07-25',
      '  urls: [{ address: "https://a.cn/1", list: [一, "二"] }, { address: b }]',
      '  title: 座谈会：召开',
      'none:',
      '',
    ].join('\n');
    expect(readQuickly(file)).not.toBeNull();
    const edit = fc.record({
      at: fc.nat(file.length),
      drop: fc.nat(3),
      add: fc.constantFrom(
        '',
        ' ',
        '  ',
        '\n',
        '\n  ',
        '- ',
        ':',
        ': ',
        '：',
        '"',
        "'",
        ',',
        '，',
        '[',
        ']',
        '{',
        '}',
        '#',
        '0',
        '.',
        '.e3',
        '_',
        '/',
        '“',
        '”',
        '［',
        '｛',
        '件',
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const edited = edits.reduce((text, { at, drop, add }) => text.slice(0, at) + add + text.slice(at + drop), file);
        expectAgreement(edited);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['an anchor', 'a: &x 1\nb: *x'],
    ['a tag', 'a: !!str 1'],
    ['a leading zero', 'a: 0123'],
    ['a hexadecimal', 'a: [0x1f]'],
    ['underscores', 'a: 1_000'],
    ['an exponent', 'a: 1e3'],
    ['an exponent behind a point', 'a: 1.e3'],
    ['a full-width quotation mark before a half-width one', 'title: “x"'],
    ['a full-width bracket', 'a: ［甲］'],
    ['a full-width brace', '- ｛甲｝'],
    ['a full-width comma before a key', '{ b: x，c：y }'],
    ['a key with an underscore and no space', '- a_b:c'],
    ['a key with a slash and a full-width colon', '- a/b：c'],
    ['a very long number', 'a: 12345678901234567890'],
    ['a block scalar', 'a: |\n  x'],
    ['a merge key', '<<: { a: 1 }'],
    ['an escape', 'a: "\\u202E"'],
    ['a tab', 'a:\t1'],
    ['two documents', 'a: 1\n---\nb: 2'],
    ['a directive', '%YAML 1.1\n---\na: 1'],
    ['a repeated key', 'a: 1\na: 2'],
    ['a number as key', '2024: a'],
    ['deep nesting', `a: ${'['.repeat(12)}${']'.repeat(12)}`],
    ['a mistake', 'a: "b'],
    ['an item whose colon lacks its space', '- unit:件'],
    ['an item with a full-width colon', '- unit：件'],
    ['a list with a full-width comma', 'a: [甲，乙]'],
    ['a sign before a number', 'a: +5'],
    ['a negative zero', 'a: -0'],
    ['a text that goes on below', 'a: b\n  - c'],
    ['an outdented key', '  a: 1\nb: 2'],
    ['an indentation beyond the limit', `a:\n${' '.repeat(81)}b: 1`],
    ['a list after the keys of a mapping', 'a: 1\n- b'],
  ])('%s is left to the strict parser', (_name, text) => {
    expect(readQuickly(text)).toBeNull();
  });

  test.each([
    ['numbers', 'a: [1, -2, 99.58, 0, 0.5]', { a: [1, -2, 99.58, 0, 0.5] }],
    ['a date', 'published: 2023-03-06', { published: '2023-03-06' }],
    [
      'a quote',
      '- { value: 209, quote: "收到各类申请209件, 已审结152件" }',
      [{ value: 209, quote: '收到各类申请209件, 已审结152件' }],
    ],
    [
      'an entry of the catalogue on one line',
      '- { slug: "2022", urls: [{ address: "https://a.cn/1", date: 2024-01-02 }, { address: "b" }], note: null }',
      [{ slug: '2022', urls: [{ address: 'https://a.cn/1', date: '2024-01-02' }, { address: 'b' }], note: null }],
    ],
    ['a number in a quoted text', 'quote: "共 0123 件"', { quote: '共 0123 件' }],
    ['a list at the column of its key', 'a:\n- b: 1\n  c: [x]\n\n# 说明\nd:', { a: [{ b: 1, c: ['x'] }], d: null }],
    ['lists in a list', '- - 1\n  - 2\n- true', [[1, 2], true]],
    ['an empty file', '# 说明\n', null],
  ])('%s is read', (_name, text, data) => {
    expect(readQuickly(text)).toEqual({ data });
    expectAgreement(text);
  });
});

/** Some fixtures are deliberately links or folders. */
function isPlainFile(path: string): boolean {
  return lstatSync(path).isFile();
}
