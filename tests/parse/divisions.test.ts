import { expect, test } from 'vitest';
import { readDivisions } from '../../src/parse/divisions.ts';

const header = '# 注\ncode,name,level,parent,from,to,duty,note\n';
const province = '440000,广东省,province,,,,,\n';
const city = '440100,广州市,prefecture,440000,,,,\n';
const problemsOf = (text: string) =>
  readDivisions({ path: 'd.csv', text }).problems.map(
    ({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`,
  );

test('a table of divisions', () => {
  const text = `${header}\n${province}${city}440104,越秀区,county,440100,1960,2024-05-01,,\n`;
  const { divisions, problems } = readDivisions({ path: 'd.csv', text });
  expect(problems).toEqual([]);
  expect([...divisions.keys()]).toEqual(['440000', '440100', '440104']);
  expect(divisions.get('440104')).toEqual({
    code: '440104',
    name: '越秀区',
    level: 'county',
    parent: '440100',
    from: '1960',
    to: '2024-05-01',
    duty: 'bound',
    note: null,
  });
});

test('a division without the duty to publish, and one with a note', () => {
  const text = `${header}710000,台湾省,province,,,,none,\n${province}${city.replace(',\n', ',说明\n')}`;
  const { divisions } = readDivisions({ path: 'd.csv', text });
  expect([...divisions.values()].map(({ duty, note }) => [duty, note])).toEqual([
    ['none', null],
    ['bound', null],
    ['bound', '说明'],
  ]);
});

test('the parent of a county may be its province', () => {
  expect(problemsOf(`${header}410000,河南省,province,,,,,\n419001,济源市,county,410000,,,,\n`)).toEqual([]);
});

test.each([
  ['no table', '# 注\n', ['1:1 divisions 表里没有行政区划']],
  ['no rows', header, ['1:1 divisions 表里没有行政区划']],
  ['another header', `code,name,level\n${province}`, ['1:1 divisions 表头不对']],
  ['a row too short', `${header}${province}440100,广州市\n`, ['4:1 divisions 这一行有 2 格，应有 8 格']],
  [
    'a row too long',
    `${header}${province}440100,广州市,prefecture,440000,,,,,x\n`,
    ['4:1 divisions 这一行有 9 格，应有 8 格'],
  ],
  [
    'an invalid code',
    `${header}${province}4401,广州市,prefecture,440000,,,,\n`,
    ['4:1 divisions 这一行读不懂：4401,广州市,prefecture,440000,,,,'],
  ],
  [
    'an unknown level',
    `${header}${province}440100,广州市,city,440000,,,,\n`,
    ['4:1 divisions 这一行读不懂：440100,广州市,city,440000,,,,'],
  ],
  [
    'an invisible character',
    `${header}${province}440100,广\u200B州市,prefecture,440000,,,,\n`,
    ['4:1 divisions 这一行读不懂：440100,广\u200B州市,prefecture,440000,,,,'],
  ],
  [
    'a date that does not exist',
    `${header}${province}440100,广州市,prefecture,440000,2023-02-30,,,\n`,
    ['4:1 divisions 这一行读不懂：440100,广州市,prefecture,440000,2023-02-30,,,'],
  ],
  [
    'an unknown duty',
    `${header}440000,广东省,province,,,,yes,\n`,
    ['3:1 divisions 这一行读不懂：440000,广东省,province,,,,yes,'],
  ],
  ['a repeated code', `${header}${province}${province}`, ['4:1 divisions 代码 440000 重复']],
  ['no parent', `${header}${province}440100,广州市,prefecture,,,,,\n`, ['4:1 divisions 440100 没有上级']],
  [
    'an unknown parent',
    `${header}${province}440100,广州市,prefecture,450000,,,,\n`,
    ['4:1 divisions 440100 的上级 450000 不在表里'],
  ],
  [
    'a province below another',
    `${header}${province}450000,广西壮族自治区,province,440000,,,,\n`,
    ['4:1 divisions 450000 的上级 440000 级别不比它高'],
  ],
  [
    'a cycle',
    `${header}${province}440101,甲,county,440102,,,,\n440102,乙,county,440101,,,,\n`,
    ['4:1 divisions 440101 的上级 440102 级别不比它高', '5:1 divisions 440102 的上级 440101 级别不比它高'],
  ],
  [
    'its own parent',
    `${header}${province}440100,广州市,prefecture,440100,,,,\n`,
    ['4:1 divisions 440100 的上级 440100 级别不比它高'],
  ],
  ['CRLF', `${header}440000,广东省,province,,,,,\r\n`, ['3:25 encoding 换行是 CRLF']],
])('%s', (_name, text, problems) => {
  expect(problemsOf(text)).toEqual(problems);
});
