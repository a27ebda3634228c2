import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/parse/yaml.ts';
import { cpuTime } from './cpu-time.ts';

/** Problems as `line:column rule message`. */
const problemsOf = (text: string, firstLine = 1) =>
  readYaml(text, 'f.yaml', firstLine).problems.map((problem) => {
    expect(problem.file).toBe('f.yaml');
    expect(problem.fix).not.toBe('');
    return `${problem.line}:${problem.column} ${problem.rule} ${problem.message}`;
  });

describe('accepted', () => {
  test.each<[string, unknown]>([
    ['', null],
    ['# 注\n', null],
    ['甲', '甲'],
    ['a: 1\nb: [x, {c: d}]\n', { a: 1, b: ['x', { c: 'd' }] }],
    ['a: 2023-01-19', { a: '2023-01-19' }],
    ['a: no\nb: yes\nc: on', { a: 'no', b: 'yes', c: 'on' }],
    ['a: 1_000', { a: '1_000' }],
    ['a: 1:30', { a: '1:30' }],
    ["a: '0123'", { a: '0123' }],
    ['a: 0\nb: 0.5\nc: -0.5\nd: 99.58\ne: 1e3', { a: 0, b: 0.5, c: -0.5, d: 99.58, e: 1000 }],
    ['a: 9007199254740991', { a: 9007199254740991 }],
    ['2022: 甲', { '2022': '甲' }],
    ['a: "x: [y"', { a: 'x: [y' }],
    ['a:\tb', { a: 'b' }],
    ['a: "\\u202E"', { a: '\u202E' }],
    ['a: |\n  甲\n  乙\n', { a: '甲\n乙\n' }],
    ['<<: {a: 1}', { '<<': { a: 1 } }],
  ])('%j', (text, data) => {
    const { yaml, problems } = readYaml(text, 'f.yaml');
    expect(problems).toEqual([]);
    expect(yaml?.data).toEqual(data);
  });

  test('__proto__ is an ordinary key', () => {
    const data = readYaml('__proto__: {polluted: true}\na: 1', 'f.yaml').yaml?.data;
    expect(Object.keys(data as object)).toEqual(['__proto__', 'a']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('brackets in quoted text do not nest', () => {
    const text = Array.from({ length: 60 }, () => '- "甲 [ 乙 {"').join('\n');
    expect(readYaml(text, 'f.yaml').problems).toEqual([]);
  });

  test('nesting of real files is allowed', () => {
    const text = 'a:\n  - b:\n      - { c: [ { d: [ 1 ] } ] }\n';
    expect(readYaml(text, 'f.yaml').problems).toEqual([]);
  });
});

describe('refused, with positions', () => {
  test.each([
    ['a: &x 1', ['1:7 yaml 不允许使用锚点（&…）']],
    ['a: &x 1\nb: *x', ['1:7 yaml 不允许使用锚点（&…）', '2:4 yaml 不允许使用别名（*…）']],
    ['a: !!binary aGk=', ['1:13 yaml 不允许使用标签（!…）']],
    ['a: !!str 1', ['1:10 yaml 不允许使用标签（!…）']],
    ['!!map {a: 1}', ['1:7 yaml 不允许使用标签（!…）']],
    ['a: ! 12', ['1:6 yaml 不允许使用标签（!…）']],
    ['a: !foo b', ['1:9 yaml 不允许使用标签（!…）']],
    [
      '%TAG !e! tag:example.com,2000:\n---\na: !e!foo b',
      ['1:1 yaml 不允许使用 YAML 指令（%…）', '3:11 yaml 不允许使用标签（!…）'],
    ],
    ['%YAML 1.1\n---\na: yes', ['1:1 yaml 不允许使用 YAML 指令（%…）']],
    ['a: 1\nb: 2\na: 3', ['3:1 yaml 键 a 写了两次']],
    ['a: {b: 1, b: 2}', ['1:11 yaml 键 b 写了两次']],
    ['1: 甲\n"1": 乙', ['2:1 yaml 键 1 写了两次']],
    ['a: 0123', ['1:4 yaml 数字 0123 以 0 开头，会被读成 123']],
    ['a: -012', ['1:4 yaml 数字 -012 以 0 开头，会被读成 -12']],
    ['a: [1, 00]', ['1:8 yaml 数字 00 以 0 开头，会被读成 0']],
    ['a: 0x10', ['1:4 yaml 数字 0x10 以 0 开头，会被读成 16']],
    ['a: 0o17', ['1:4 yaml 数字 0o17 以 0 开头，会被读成 15']],
    ['a: .inf', ['1:4 yaml .inf 不是有限的数']],
    ['a: -.INF', ['1:4 yaml -.INF 不是有限的数']],
    ['a: .nan', ['1:4 yaml .nan 不是有限的数']],
    ['a: 1e400', ['1:4 yaml 1e400 不是有限的数']],
    ['a: 12345678901234567890', ['1:4 yaml 数字 12345678901234567890 太大，会被读成 12345678901234567000']],
    ['a: 1\n---\nb: 2', ['2:1 yaml 一个文件里有两份 YAML（--- 分隔）']],
    ['? [a, b]\n: 1', ['1:3 yaml 键要写成文字']],
    ['a:\n\tb: 1', ['2:1 yaml 用制表符缩进']],
    ['a:\n  - 1\n - 2', ['3:1 yaml 一行里有两个“键: 值”，或下一行缩进多了']],
    ['a:\n  b: 1\n c: 2', ['3:2 yaml 缩进不对']],
    ['a: b: c', ['1:4 yaml 一行里有两个“键: 值”，或下一行缩进多了']],
    ['a: 1\n甲\nb: 2', ['2:1 yaml 缺少字符（引号、括号或冒号）']],
    ['a: @甲', ['1:4 yaml 文字以 YAML 的特殊符号开头']],
    ['a: "\\q"', ['1:5 yaml 双引号里的反斜杠写法不对']],
    ['a: "甲" 乙', ['1:8 yaml 多出的字符']],
    ['a: 甲\u202E乙', ['1:5 invisible 不可见字符 U+202E']],
    ['# 注\u200B\na: 1\nb\u2066: 2', ['1:4 invisible 不可见字符 U+200B', '3:2 invisible 不可见字符 U+2066']],
    ['a: "x\u0000y"', ['1:6 invisible 不可见字符 U+0000']],
    ['\uFEFFa: 1', ['1:1 encoding 文件以 BOM 开头']],
    ['a: 1\r\nb: 2\r\n', ['1:5 encoding 换行是 CRLF']],
  ])('%j', (text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
    expect(readYaml(text, 'f.yaml').yaml).toBeNull();
  });

  test('lines are counted from the first', () => {
    expect(problemsOf('a: 1\nb: &x 2', 2)).toEqual(['3:7 yaml 不允许使用锚点（&…）']);
  });
});

describe('refused, but read as repaired', () => {
  test.each<[string, string[], unknown]>([
    ['a: "甲', ['1:4 yaml 引号没有成对'], { a: '甲' }],
    ['a: "甲\nb: "乙"\nc: 1', ['1:4 yaml 引号没有成对'], { a: '甲', b: '乙', c: 1 }],
    ["- { a: '甲, b: 1 }\n- 2", ['1:8 yaml 引号没有成对'], [{ a: '甲', b: 1 }, 2]],
    ['a: [1, 2', ['1:4 yaml 括号没有成对'], { a: [1, 2] }],
    ['a: { b: 1\nc: 2', ['1:4 yaml 括号没有成对'], { a: { b: 1 }, c: 2 }],
    ['a: { b: 1 }}\nc: 2', ['1:12 yaml 括号没有成对'], { a: { b: 1 }, c: 2 }],
    ['a：1\nb: "甲', ['1:2 yaml 键后面是全角冒号', '2:4 yaml 引号没有成对'], { a: 1, b: '甲' }],
  ])('%j', (text, problems, data) => {
    expect(problemsOf(text)).toEqual(problems);
    expect(readYaml(text, 'f.yaml').yaml?.data).toEqual(data);
  });
});

test.each([
  ['a:\n  b: 1\n    c: 2\n  d: 3', '3:5 yaml 缩进多了'],
  ['- b: 1\n   c: 2', '2:4 yaml 缩进多了'],
  ['a:\n  - b: 1\n    c: 2\n   d: 3\n    e: 4', '4:4 yaml 缩进不对'],
  ['a:\n  - b: 1\n - b: 2\n   c: 3', '3:2 yaml 缩进不对'],
  ['a:\n\tb: 1\n\tc: 2\n\td: 3', '2:1 yaml 用制表符缩进'],
])('a wrong indentation is one problem, at its line: %j', (text, problem) => {
  expect(problemsOf(text)).toEqual([problem]);
});

describe('hostile input is refused in bounded time', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < 10; i++)
    bomb.push(
      `${String.fromCharCode(97 + i)}: &${String.fromCharCode(97 + i)} [${Array.from({ length: 9 }, () => `*${String.fromCharCode(96 + i)}`).join(', ')}]`,
    );

  test.each([
    ['an alias bomb', bomb.join('\n'), 'yaml'],
    ['brackets 20,000 deep', `a: ${'['.repeat(20_000)}`, 'yaml-depth'],
    ['closed brackets 20,000 deep', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'yaml-depth'],
    ['braces 20,000 deep', '{a: '.repeat(20_000), 'yaml-depth'],
    ['sequences 20,000 deep', '- '.repeat(20_000), 'yaml-depth'],
    ['explicit keys 20,000 deep', '? '.repeat(20_000), 'yaml-depth'],
    ['mappings 150 deep', Array.from({ length: 150 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'yaml-depth'],
    ['mappings 1,500 deep', Array.from({ length: 1500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'yaml-depth'],
    ['21 levels', '[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]', 'yaml-depth'],
    ['a file of two million characters', '# '.repeat(1_000_001), 'yaml-size'],
    ['a list of half a million entries', `[${'1,'.repeat(500_000)}1]`, 'yaml-size'],
  ])('%s', (_name, text, rule) => {
    const took = cpuTime(() => {
      const { yaml, problems } = readYaml(text, 'f.yaml');
      expect(yaml).toBeNull();
      expect(problems[0]?.rule).toBe(rule);
    });
    expect(took).toBeLessThan(4000);
  });

  test('20 levels are allowed, 21 are not', () => {
    expect(readYaml(`${'['.repeat(20)}1${']'.repeat(20)}`, 'f.yaml').problems).toEqual([]);
    const block = (levels: number) => Array.from({ length: levels }, (_, i) => `${' '.repeat(i)}a:`).join('\n');
    expect(problemsOf(block(20))).toEqual([]);
    expect(problemsOf(block(21))).toEqual(['21:21 yaml-depth 嵌套超过 20 层']);
  });

  test.each([
    ['underscores', `a: ${'1_'.repeat(200_000)}x`],
    ['points', `a: ${'1.'.repeat(200_000)}x`],
    ['exponents', `a: ${'1e'.repeat(200_000)}x`],
    ['digits', `a: ${'1'.repeat(200_000)}x`],
    ['white space', `a: b${' '.repeat(200_000)}c`],
    ['flow items', `a: [${'b, '.repeat(8_000)}!`],
    ['quotation marks', `a: ${"' ".repeat(8_000)}`],
  ])('a long run of %s is read in linear time', (_name, text) => {
    const took = cpuTime(() => {
      readYaml(text, 'f.yaml');
    });
    expect(took).toBeLessThan(4000);
  });

  test('many keys take linear time', () => {
    const text = Array.from({ length: 5000 }, (_, i) => `k${i}: 1`).join('\n');
    const took = cpuTime(() => {
      expect(readYaml(`${text}\nk0: 2\n`, 'f.yaml').problems.map((problem) => problem.line)).toEqual([5001]);
    });
    expect(took).toBeLessThan(4000);
  });
});

describe('positions', () => {
  const { yaml } = readYaml('a: 1\nlist:\n  - { b: 甲, c: 乙 }\n  - b: 丙\n', 'f.yaml', 10);

  test.each<[PropertyKey[], number, number]>([
    [['a'], 10, 4],
    [['list'], 12, 3],
    [['list', 0, 'c'], 12, 16],
    [['list', 1], 13, 5],
    [['list', 1, 'b'], 13, 8],
    // A missing value has the position of its nearest existing ancestor.
    [['list', 1, 'c'], 13, 5],
    [['list', 5, 'c'], 12, 3],
    [['d', 'e'], 10, 1],
    [[], 10, 1],
  ])('%j', (path, line, column) => {
    expect(yaml?.locate(path)).toEqual({ line, column });
  });

  test('keys', () => {
    expect(yaml?.locateKey([], 'list')).toEqual({ line: 11, column: 1 });
    expect(yaml?.locateKey(['list', 0], 'c')).toEqual({ line: 12, column: 13 });
  });

  test('an empty text has the position of its first line', () => {
    expect(readYaml('', 'f.yaml', 2).yaml?.locate(['a'])).toEqual({ line: 2, column: 1 });
  });
});
