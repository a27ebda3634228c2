import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { webAddressSchema } from '../../src/model/address.ts';
import { isoDateSchema } from '../../src/model/date.ts';
import { plainTextSchema } from '../../src/model/plain-text.ts';
import { regionCodeSchema } from '../../src/model/region.ts';
import { parseWithSchema } from '../../src/parse/schema.ts';
import { readYaml } from '../../src/parse/yaml.ts';

const example = z.strictObject({
  name: plainTextSchema,
  kind: z.enum(['甲', '乙']).default('甲'),
  count: z.int().min(1).max(9).optional(),
  share: z.number().optional(),
  done: z.boolean().optional(),
  date: isoDateSchema.optional(),
  region: regionCodeSchema.optional(),
  url: webAddressSchema.optional(),
  key: z
    .string()
    .regex(/^[a-z]+$/)
    .optional(),
  tags: z.array(plainTextSchema).min(1).max(3).optional(),
  list: z.array(z.strictObject({ a: z.number(), b: plainTextSchema.optional() })).optional(),
  map: z.record(z.string().regex(/^[a-z]+$/), z.string()).optional(),
});

function problemsOf(text: string, firstLine = 1): string[] {
  const { yaml } = readYaml(text, 'f.yaml', firstLine);
  if (!yaml) throw new Error('the YAML itself is wrong');
  return parseWithSchema(example, yaml, 'f.yaml').problems.map(
    ({ file, line, column, rule, message, fix, severity }) => {
      expect([file, rule, severity]).toEqual(['f.yaml', 'schema', 'error']);
      return `${line}:${column} ${message}｜${fix}`;
    },
  );
}

test('a valid value is typed and has its defaults', () => {
  const { yaml } = readYaml('name: 甲\nregion: 440104\n', 'f.yaml');
  expect(yaml && parseWithSchema(example, yaml, 'f.yaml')).toEqual({
    value: { name: '甲', kind: '甲', region: '440104' },
    problems: [],
  });
});

describe('message and position', () => {
  test.each([
    ['count: 1', '1:1 缺少 name｜补上 name，写法见字段表'],
    ['name: 甲\nnmae: 乙', '2:1 不认识的键 nmae｜检查拼写；没有这一项就删去'],
    ['name: 甲\nlist:\n  - a: 1\n    c: 2', '4:5 不认识的键 c（在 list第1项 下）｜检查拼写；没有这一项就删去'],
    ['name: 甲\n__proto__: {a: 1}', '2:1 不认识的键 __proto__｜检查拼写；没有这一项就删去'],
    ['name: 1', '1:7 name 应为文字，写的是 1｜加引号："1"'],
    ['name:', '1:6 name 是空的｜按字段表写上内容；没有这一项就删去'],
    ['name: ""', '1:7 name 太短或太小，写的是 ""｜不少于 1'],
    ['name: [甲]', '1:7 name 应为文字，写的是 ["甲"]｜按字段表改写'],
    ['name: "甲\\n乙"', '1:7 name：应写在一行内，不含换行和制表符｜删去换行和制表符'],
    ['name: "甲\\u202E乙"', '1:7 name：含有不可见字符（控制符、零宽或双向控制符）｜删去这几个字，用输入法重新输入'],
    ['name: "甲\\uD800乙"', '1:7 name：含有不可见字符（控制符、零宽或双向控制符）｜删去这几个字，用输入法重新输入'],
    ['name: 甲\nkind: 丙', '2:7 kind 不能这样写，写的是 "丙"｜可写：甲、乙'],
    ['name: 甲\ncount: 0', '2:8 count 太短或太小，写的是 0｜不少于 1'],
    ['name: 甲\ncount: 10', '2:8 count 太长或太大，写的是 10｜不超过 9'],
    ['name: 甲\ncount: 1.5', '2:8 count 应为整数，写的是 1.5｜按字段表改写'],
    ['name: 甲\nshare: 99%', '2:8 share 应为数字，写的是 "99%"｜只写半角数字：99，不加引号，单位写在 unit'],
    ['name: 甲\ndone: yes', '2:7 done 应为 true 或 false，写的是 "yes"｜写 true 或 false，不加引号'],
    ['name: 甲\ndate: 2023-02-30', '2:7 date：应为真实存在的日期，写作 2023-03-06｜核对日期，月和日各写两位'],
    [
      'name: 甲\nregion: 44010',
      '2:9 region：应为六位行政区划代码（GB/T 2260），如 440104｜在 content/divisions.csv 里按名称查代码',
    ],
    ['name: 甲\nregion: [1]', '2:9 region 应为文字，写的是 [1]｜按字段表改写'],
    [
      'name: 甲\nurl: javascript:alert(1)',
      '2:6 url：应为 http:// 或 https:// 开头的完整网址，不含空格、用户名和密码｜从浏览器的地址栏复制完整网址；冒号和斜线用半角',
    ],
    ['name: 甲\nkey: 甲', '2:6 key 的写法不对，写的是 "甲"｜按字段表改写'],
    [
      'name: 甲\ntags: 乙',
      '2:7 tags 应为列表（每项以 - 开头），写的是 "乙"｜写成一行一项，每项以“- ”开头；或写在半角方括号里，用半角逗号分开：[甲, 乙]',
    ],
    [
      'name: 甲\ntags: 乙丙丁戊己庚辛',
      '2:7 tags 应为列表（每项以 - 开头），写的是 "乙丙丁戊己庚辛"｜写成一行一项，每项以“- ”开头；或写在半角方括号里，用半角逗号分开：[甲, 乙]',
    ],
    ['name: 甲\ntags: []', '2:7 tags 太短或太小，写的是 []｜不少于 1'],
    ['name: 甲\nlist:\n  - a: 1\n  - b: 乙', '4:5 缺少 list第2项.a｜补上 list第2项.a，写法见字段表'],
    ['name: 甲\nlist:\n  - a: 甲', '3:8 list第1项.a 应为数字，写的是 "甲"｜只写半角数字'],
    ['name: 甲\nmap: { A: 乙 }', '2:8 键 map.A 的写法不对｜按字段表改写'],
    ['甲', '1:1 文件内容 应为“键: 值”，写的是 "甲"｜按字段表改写'],
    ['- 甲', '1:1 文件内容 应为“键: 值”，写的是 ["甲"]｜按字段表改写'],
    ['# 空', '1:1 文件内容 是空的｜按字段表写上内容；没有这一项就删去'],
  ])('%j', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  test('all problems are reported, with lines counted from the first', () => {
    expect(problemsOf('kind: 丙\ncount: 0\nother: 甲\n', 2).map((problem) => problem.split('｜')[0])).toEqual([
      '2:1 缺少 name',
      '2:7 kind 不能这样写，写的是 "丙"',
      '3:8 count 太短或太小，写的是 0',
      '4:1 不认识的键 other',
    ]);
  });

  test('a misspelt key is not missing as well', () => {
    expect(problemsOf('nmae: 甲')).toEqual(['1:1 不认识的键 nmae｜是不是要写 name？检查拼写；没有这一项就删去']);
  });

  test('a number or a date that can be computed is shown', () => {
    const fixesOf = (text: string) => problemsOf(`name: 甲\n${text}`).map((problem) => problem.split('｜')[1]);
    expect(fixesOf('share: 约1.2万')).toEqual(['只写半角数字：12000，不加引号，单位写在 unit；“约”写作 bound: about']);
    expect(fixesOf('count: 2024年')).toEqual(['只写数字：2024']);
    expect(fixesOf('share: “9”')).toEqual(['去掉两边的中文引号']);
    for (const date of [
      '2024年3月5日',
      '2024/3/5',
      '2024.03.05',
      '20240305',
      '二〇二四年三月五日',
      '２０２４-０３-０５',
    ])
      expect(fixesOf(`date: ${date}`)).toEqual(['改成 2024-03-05']);
    expect(fixesOf('date: 2024年3月')).toEqual(['核对日期，月和日各写两位']);
  });

  test('a long value is cut', () => {
    expect(problemsOf(`name: 甲\nkind: ${'乙'.repeat(100)}`)[0]).toContain(`写的是 "${'乙'.repeat(39)}…`);
  });
});
