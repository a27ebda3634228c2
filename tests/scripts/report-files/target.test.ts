import { describe, expect, test } from 'vitest';
import { readTarget, type TargetOptions } from '../../../scripts/report-files/target.ts';
import type { Division } from '../../../src/model/region.ts';

const others = { from: null, to: null, duty: 'bound' as const, note: null };
const divisions = new Map<string, Division>(
  [
    { code: '980000', name: '样例省', level: 'province' as const, parent: null, ...others },
    { code: '980100', name: '样例市', level: 'prefecture' as const, parent: '980000', ...others },
  ].map((division) => [division.code, division]),
);

function idOf(options: TargetOptions): string {
  const { id, kind } = readTarget({ region: '980100', year: '2024', ...options }, divisions, (reportId) =>
    reportId === '980100/2024-sifaju' ? 'department' : undefined,
  );
  return `${id} ${kind}`;
}

test('the issuer determines the name of a report', () => {
  expect(idOf({})).toBe('980100/2024 government');
  expect(idOf({ kind: 'office' })).toBe('980100/2024-office office');
  expect(idOf({ kind: 'department', name: 'caizhengju' })).toBe('980100/2024-caizhengju department');
  expect(idOf({ kind: 'zone', name: 'gaoxin-qu' })).toBe('980100/2024-gaoxin-qu zone');
});

test('the kind may come from the catalogue', () => {
  expect(idOf({ name: 'sifaju' })).toBe('980100/2024-sifaju department');
});

describe('wrong options are explained', () => {
  test.each<[TargetOptions, string]>([
    [{ region: undefined }, '缺少 --region：写六位行政区划代码，如 --region 440300'],
    [{ region: '980110' }, '没有行政区划 980110：是不是要写 980100？'],
    [{ region: '样例市' }, '--region 写代码：980100 样例市'],
    [{ region: '样例' }, '--region 写代码：980000 样例省、980100 样例市'],
    [{ year: undefined }, '缺少 --year'],
    [{ year: '24' }, '--year 24 不是年度'],
    [{ kind: 'offise' }, '没有类别 offise：是不是要写 office？'],
    [{ kind: 'department' }, '类别 department 还要写 --name'],
    [{ name: 'caizhengju' }, '用了 --name，还要写 --kind'],
    [{ kind: 'government', name: 'sifaju' }, '本级政府的报告不写 --name'],
    [{ kind: 'government', locality: '呼中区', name: '../x' }, '--name ../x 不能用'],
    [{ kind: 'zone', name: '../x' }, '--name ../x 不能用'],
    [{ kind: 'zone', name: 'con' }, '--name con 不能用'],
  ])('%j', (options, message) => {
    expect(() => idOf(options)).toThrow(message);
  });
});
